import type { Brief, BriefPropertyId } from './briefProperties.ts'

/** Something a design has to be agreed on before it is drawn; any one of its fields states it. */
export interface Essential {
  /** what it is called in the middle of a sentence */
  readonly name: string
  readonly fields: readonly [BriefPropertyId, ...BriefPropertyId[]]
}

/** What should be agreed on first, in the order in which an interview settles it. */
export const ESSENTIALS: readonly Essential[] = [
  { name: 'features', fields: ['features'] },
  { name: 'scale', fields: ['dau', 'peakReadQps', 'peakWriteQps'] },
  { name: 'latency', fields: ['latencyMs'] },
  { name: 'availability', fields: ['availability'] },
  { name: 'consistency', fields: ['consistency'] },
]

/** True for a field without a value, and for a text of nothing but white space. */
const isEmpty = (value: Brief[BriefPropertyId]): boolean =>
  value === undefined || (typeof value === 'string' && value.trim() === '')

/** The essentials that a brief says nothing about. */
export const missingEssentials = (brief: Brief): readonly Essential[] =>
  ESSENTIALS.filter(({ fields }) => fields.every((field) => isEmpty(brief[field])))

/** The field that a person who is asked for the brief should fill first: the first missing essential, else the first of all. */
export const firstEmptyField = (brief: Brief): BriefPropertyId => missingEssentials(brief)[0]?.fields[0] ?? 'features'
