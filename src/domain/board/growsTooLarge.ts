import type { Board } from './board.ts'
import { boardBytes, fieldBytes } from './boardBytes.ts'
import { type AnyChange, applyChanges, type Change } from './change.ts'
import { LIMITS } from './limits.ts'
import { BOARD_SHAPE } from './records/catalogue.ts'
import { type BoardShape, listIn, type RecordSpec } from './records/recordType.ts'

const count = (value: number) => value.toLocaleString('en-GB')

const tooMany = ({ most, words }: RecordSpec) => `A board holds at most ${count(most)} ${words.many}.`
const TOO_MUCH_TEXT = `All texts of a board together may take at most ${LIMITS.boardBytes / 1_000_000} MB, so that its file can be opened again. Shorten some notes first.`

/** True when even adding everything in the changes to what is there stays within the limits, which is so nearly always. */
function fitsAnyhow(board: Board, changes: readonly AnyChange[], shape: BoardShape): boolean {
  const { singles, records } = shape
  const fieldsOf = new Map([...singles, ...records].map(({ type, fields }) => [type, fields]))
  const added = new Map<string, number>()
  let bytes = boardBytes(board, shape)
  for (const change of changes) {
    if (change.op === 'remove') continue
    bytes += fieldBytes(change.op === 'put' ? change.record : change.fields, fieldsOf.get(change.type) ?? {})
    if (change.op === 'put') added.set(change.type, (added.get(change.type) ?? 0) + 1)
  }
  const fits = (spec: RecordSpec) => listIn(board, spec).length + (added.get(spec.type) ?? 0) <= spec.most
  return bytes <= LIMITS.boardBytes && records.every(fits)
}

/**
 * The sentence that refuses changes because the board would grow beyond what its file may hold, so that every board can be saved and
 * opened again; undefined when they may be made. A board that is too large already may still become smaller. Pure.
 */
export function growsTooLarge(
  board: Board,
  changes: readonly Change[],
  shape: BoardShape = BOARD_SHAPE,
): string | undefined {
  if (fitsAnyhow(board, changes, shape)) return undefined
  const next = applyChanges(board, changes, shape)
  const over = shape.records.find((spec) => {
    const { length } = listIn(next, spec)
    return length > spec.most && length > listIn(board, spec).length
  })
  if (over) return tooMany(over)
  const bytes = boardBytes(next, shape)
  return bytes > LIMITS.boardBytes && bytes > boardBytes(board, shape) ? TOO_MUCH_TEXT : undefined
}
