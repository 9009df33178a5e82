import type { Board } from './board.ts'
import { differingFields } from './fieldValues.ts'
import { BOARD_SHAPE } from './records/catalogue.ts'
import { listIn, singleIn } from './records/recordType.ts'

/** The order of a record is its place in the list, which is where a file keeps it. */
const sameFields = (a: object, b: object): boolean => differingFields(a, b).every((field) => field === 'order')

const sameList = (a: readonly object[], b: readonly object[]): boolean =>
  a === b || (a.length === b.length && a.every((record, index) => sameFields(record, b[index] as object)))

/** True when two boards have the same file. Quick where they share their records. */
export const sameContent = (a: Board, b: Board, { singles, records } = BOARD_SHAPE): boolean =>
  a === b ||
  (singles.every((spec) => sameFields(singleIn(a, spec), singleIn(b, spec))) &&
    records.every((spec) => sameList(listIn(a, spec), listIn(b, spec))))
