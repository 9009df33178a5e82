import type { Brief, BriefPropertyId } from './briefProperties.ts'
import type { Change } from './change.ts'

/** Usual targets of one sort of product. */
export interface BriefPreset {
  readonly id: 'web' | 'mobile' | 'real-time'
  readonly title: string
  readonly targets: Brief
}

/** The reference targets of the step-by-step framework. */
export const BRIEF_PRESETS: readonly BriefPreset[] = [
  { id: 'web', title: 'Web', targets: { latencyMs: 200, availability: 99.9 } },
  { id: 'mobile', title: 'Mobile', targets: { latencyMs: 100 } },
  { id: 'real-time', title: 'Real time', targets: { latencyMs: 50, realtime: true } },
]

/** Fills the targets of a preset in where the brief says nothing; what is stated stays. */
export function fillFromPreset(brief: Brief, { targets }: BriefPreset): readonly Change[] {
  const empty = Object.entries(targets).filter(([field]) => brief[field as BriefPropertyId] === undefined)
  return empty.length === 0 ? [] : [{ op: 'patch', type: 'brief', fields: Object.fromEntries(empty) }]
}
