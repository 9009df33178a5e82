import { PHASE_KINDS, type PhaseKind } from '#domain/board/phaseKinds.ts'
import { boardInterview } from '#domain/board/records/interview.ts'
import { characterCount } from '#shared/plainText.ts'
import type { Result } from '#shared/result.ts'
import { type Phase, plannedInAll } from './clock/readClock.ts'
import { FORMATS } from './formats.ts'

const { format: NAME, phases: PHASES } = boardInterview.fields
const { name: PHASE_NAME, minutes: MINUTES } = PHASES.fields

/** How long the name of a format and that of a phase may be, how many phases there may be, and how many minutes one may take. */
export const FORMAT_LIMITS = {
  name: NAME.maxLength,
  phases: PHASES.maxItems,
  phaseName: PHASE_NAME.maxLength,
  least: MINUTES.min,
  most: MINUTES.max,
} as const

/** A way to divide the time of an interview that a person made; its name is what it is known by. */
export interface OwnFormat {
  readonly name: string
  readonly phases: readonly Phase[]
}

/** A phase as it is being typed. */
export interface PhaseDraft {
  readonly name: string
  readonly kind: PhaseKind
  /** as typed; empty for an open end */
  readonly minutes: string
}

/** A format as it is being typed. */
export interface FormatDraft {
  /** what the format is called that it takes the place of; a new one without */
  readonly of?: string
  readonly name: string
  readonly phases: readonly PhaseDraft[]
}

/** Why a draft is no format yet; `phase` tells at which phase, counted from 0. */
export interface FormatFault {
  readonly code: 'no-name' | 'name-taken' | 'no-phases' | 'phase-name' | 'minutes'
  readonly phase?: number
}

const isText = (value: unknown, most: number): value is string =>
  typeof value === 'string' && value.trim() !== '' && characterCount(value) <= most

const isKind = (value: unknown): value is PhaseKind => PHASE_KINDS.some((kind) => kind === value)

const isMinutes = (value: unknown): boolean =>
  typeof value === 'number' && value >= FORMAT_LIMITS.least && value <= FORMAT_LIMITS.most

/** The fields of something that was kept, none when it has no fields. */
export const fieldsOf = (kept: unknown): Readonly<Record<string, unknown>> =>
  typeof kept === 'object' && kept !== null ? { ...kept } : {}

function readPhase(kept: unknown): Phase | undefined {
  const { name, kind, minutes } = fieldsOf(kept)
  if (!isText(name, FORMAT_LIMITS.phaseName) || !isKind(kind)) return undefined
  if (minutes === undefined) return { name, kind }
  return isMinutes(minutes) ? { name, kind, minutes: minutes as number } : undefined
}

function readFormat(kept: unknown): OwnFormat | undefined {
  const { name, phases } = fieldsOf(kept)
  if (!isText(name, FORMAT_LIMITS.name) || !Array.isArray(phases)) return undefined
  const read = phases.map(readPhase)
  const isWhole = read.length > 0 && read.length <= FORMAT_LIMITS.phases && !read.includes(undefined)
  return isWhole ? { name, phases: read as readonly Phase[] } : undefined
}

/** What of something that was kept are formats; the rest of it is passed over, as is a second one of the same name. */
export function readOwnFormats(kept: unknown): readonly OwnFormat[] {
  const read = (Array.isArray(kept) ? kept : []).map(readFormat).filter((format) => format !== undefined)
  return read.filter(({ name }, index) => read.findIndex((other) => other.name === name) === index)
}

/** What of something that was kept is a draft of a format. */
export function readFormatDraft(kept: unknown): FormatDraft | undefined {
  const { of, name, phases } = fieldsOf(kept)
  if (typeof name !== 'string' || !Array.isArray(phases)) return undefined
  const rows = phases.map(fieldsOf).flatMap((row): readonly PhaseDraft[] => {
    const { name: phase, kind, minutes } = row
    return typeof phase === 'string' && isKind(kind) && typeof minutes === 'string'
      ? [{ name: phase, kind, minutes }]
      : []
  })
  return { ...(typeof of === 'string' && { of }), name, phases: rows }
}

const NUMBER = /^\d+(?:[.,]\d+)?$/

/** The minutes that were typed: undefined for an open end, NaN for what is none. */
function readMinutes(text: string): number | undefined {
  const typed = text.trim().replace(/\s*min\.?$/, '')
  if (typed === '') return undefined
  const minutes = NUMBER.test(typed) ? Number(typed.replace(',', '.')) : Number.NaN
  return isMinutes(minutes) ? minutes : Number.NaN
}

/** The minutes of a draft in all, what is no number left out. */
export const draftMinutes = ({ phases }: FormatDraft): number =>
  phases.reduce((sum, { minutes }) => sum + (readMinutes(minutes) || 0), 0)

/** A format as it can be typed over. */
export const draftOfFormat = ({ name, phases }: OwnFormat): FormatDraft => ({
  of: name,
  name,
  phases: phases.map(({ minutes, ...phase }) => ({ ...phase, minutes: minutes === undefined ? '' : String(minutes) })),
})

const lowered = (name: string) => name.trim().toLowerCase()

/** Names that the formats which come with the product are known by. */
const TAKEN = FORMATS.flatMap(({ id, title }) => [id, lowered(title)])

/** The format that a draft comes to beside the others that there are, or why it is none yet. */
export function formatOfDraft(draft: FormatDraft, own: readonly OwnFormat[]): Result<OwnFormat, FormatFault> {
  const fault = (code: FormatFault['code'], phase?: number) =>
    ({ ok: false, error: { code, ...(phase !== undefined && { phase }) } }) as const
  const name = draft.name.trim()
  if (!isText(name, FORMAT_LIMITS.name)) return fault('no-name')
  const others = own.filter((format) => format.name !== draft.of).map((format) => lowered(format.name))
  if ([...TAKEN, ...others].includes(lowered(name))) return fault('name-taken')
  if (draft.phases.length === 0) return fault('no-phases')
  const nameless = draft.phases.findIndex((phase) => !isText(phase.name, FORMAT_LIMITS.phaseName))
  if (nameless >= 0) return fault('phase-name', nameless)
  const wrong = draft.phases.findIndex((phase) => Number.isNaN(readMinutes(phase.minutes)))
  if (wrong >= 0) return fault('minutes', wrong)
  const phases = draft.phases.map((phase): Phase => {
    const minutes = readMinutes(phase.minutes)
    return { name: phase.name.trim(), kind: phase.kind, ...(minutes !== undefined && { minutes }) }
  })
  return { ok: true, value: { name, phases } }
}

/** The formats with one that was made or changed, which keeps the place of the one it was before. */
export function withFormat(
  own: readonly OwnFormat[],
  format: OwnFormat,
  was: string | undefined,
): readonly OwnFormat[] {
  const place = own.findIndex(({ name }) => name === was)
  return place < 0 ? [...own, format] : own.with(place, format)
}

/** How many minutes some phases take in all, and whether one of them has an open end. */
export const plannedLength = (phases: readonly Phase[]): { readonly minutes: number; readonly isOpen: boolean } => ({
  minutes: plannedInAll(phases) / 60_000,
  isOpen: phases.some(({ minutes }) => minutes === undefined),
})
