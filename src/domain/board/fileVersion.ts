import { newestStep } from './records/migrations.ts'
import type { BoardShape } from './records/recordType.ts'

/** What a board file says it is. */
export const FILE_FORMAT = 'tierboard'
/** The version of the files that boards of a shape are written to, and the newest that is read. */
export const fileVersion = (shape: BoardShape): number =>
  Math.max(newestStep(shape), ...[...shape.singles, ...shape.records].map(({ since }) => since))
