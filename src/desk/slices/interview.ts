import { clamp } from '#shared/geometry.ts'
import { nothing, type Slice, yesOrNo } from './slice.ts'

/** What is worked on beside the board, in its place on a narrow screen. */
export type SheetName = 'brief' | 'estimate'

/** How wide a sheet is as usual and may be made, in pixels; a window that is too narrow for it makes it narrower. */
export const SHEET_WIDTHS = { least: 640, usual: 984, most: 1600 } as const

/** How a person likes an interview to be shown, and what is open of it. */
export interface InterviewShown {
  readonly sheet: SheetName | undefined
  /** in pixels; as usual when undefined */
  readonly sheetWidth: number | undefined
  /** the sheet takes the place of the board */
  readonly sheetFull: boolean
  /** a short form of the brief stands in a corner of the canvas */
  readonly briefPinned: boolean
  /** the clock shows how long a phase has been on instead of what is left of it */
  readonly clockCountsUp: boolean
  /** the sections of the phase's panel that are folded, by name, with commas between */
  readonly foldedSections: string
  /** the formats a person made, as they are kept; `readOwnFormats` tells what of it can be used */
  readonly ownFormats: object
  /** what was practised, and is chosen for the next time, as it is kept; `readPractice` tells what of it can be used */
  readonly practice: object
}

/** What is kept without being looked into, which is done by the parts that need it and load later. */
const asKept = (kept: unknown) => (Object(kept) === kept ? (kept as object) : undefined)

export const interview: Slice<InterviewShown> = {
  sheet: { start: undefined, opened: nothing },
  sheetWidth: {
    start: undefined,
    remembered: (kept) => (typeof kept === 'number' ? clamp(kept, SHEET_WIDTHS.least, SHEET_WIDTHS.most) : undefined),
  },
  sheetFull: { start: false, opened: () => false },
  briefPinned: { start: false, remembered: yesOrNo },
  clockCountsUp: { start: false, remembered: yesOrNo },
  foldedSections: {
    start: '',
    remembered: (kept) => (typeof kept === 'string' && /^[a-z,]*$/.test(kept) ? kept : undefined),
  },
  ownFormats: { start: [], remembered: asKept },
  practice: { start: {}, remembered: asKept },
}
