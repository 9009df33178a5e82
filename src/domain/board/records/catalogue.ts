import { blockRecord } from './block.ts'
import { boardShape } from './boardShape.ts'
import { boardBrief } from './brief.ts'
import { edgeRecord } from './edge.ts'
import { boardEstimate } from './estimate.ts'
import { boardInterview } from './interview.ts'
import { momentRecord } from './moment.ts'
import type { BoardShape, RecordSpec, SingleSpec } from './recordType.ts'
import { boardSettings } from './settings.ts'
import { tickRecord } from './tick.ts'
import { tradeoffRecord } from './tradeoff.ts'
import { zoneRecord } from './zone.ts'

/** Every record type, those of a board in the order of the lists in a file. */
export const RECORDS = [
  blockRecord,
  edgeRecord,
  zoneRecord,
  tradeoffRecord,
  momentRecord,
  tickRecord,
] as const satisfies readonly RecordSpec[]

/** Everything that a board has once, in the order of a file. */
export const SINGLES = [
  boardSettings,
  boardBrief,
  boardEstimate,
  boardInterview,
] as const satisfies readonly SingleSpec[]

/** What the boards of this version are made of. */
export const BOARD_SHAPE: BoardShape = boardShape(SINGLES, RECORDS)
