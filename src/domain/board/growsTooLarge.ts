import type { Board } from './board.ts'
import { boardBytes, fieldBytes } from './boardBytes.ts'
import { applyChanges, type Change, type RecordType } from './change.ts'
import { BLOCK_FIELDS, BRIEF_FIELDS, EDGE_FIELDS, SETTINGS_FIELDS, TRADEOFF_FIELDS, ZONE_FIELDS } from './fields.ts'
import { LIMITS } from './limits.ts'

const FIELDS: Readonly<Record<Change['type'], object>> = {
  block: BLOCK_FIELDS,
  edge: EDGE_FIELDS,
  zone: ZONE_FIELDS,
  tradeoff: TRADEOFF_FIELDS,
  settings: SETTINGS_FIELDS,
  brief: BRIEF_FIELDS,
}
const LISTS = { block: 'blocks', edge: 'edges', zone: 'zones', tradeoff: 'tradeoffs' } as const satisfies Record<
  RecordType,
  keyof Board
>
const WORDS = { blocks: 'blocks', edges: 'edges', zones: 'zones', tradeoffs: 'accepted trade-offs' } as const

const count = (value: number) => value.toLocaleString('en-GB')

const tooMany = (list: keyof typeof WORDS) => `A board holds at most ${count(LIMITS[list])} ${WORDS[list]}.`
const TOO_MUCH_TEXT = `All texts of a board together may take at most ${LIMITS.boardBytes / 1_000_000} MB, so that its file can be opened again. Shorten some notes first.`

/** True when even adding everything in the changes to what is there stays within the limits, which is so nearly always. */
function fitsAnyhow(board: Board, changes: readonly Change[]): boolean {
  const added = { blocks: 0, edges: 0, zones: 0, tradeoffs: 0 }
  let bytes = boardBytes(board)
  for (const change of changes) {
    if (change.op === 'remove') continue
    bytes += fieldBytes(change.op === 'put' ? change.record : change.fields, FIELDS[change.type])
    if (change.op === 'put') added[LISTS[change.type]]++
  }
  const lists = Object.values(LISTS)
  return bytes <= LIMITS.boardBytes && lists.every((list) => board[list].length + added[list] <= LIMITS[list])
}

/**
 * The sentence that refuses changes because the board would grow beyond what its file may hold, so that every board can be saved and
 * opened again; undefined when they may be made. A board that is too large already may still become smaller. Pure.
 */
export function growsTooLarge(board: Board, changes: readonly Change[]): string | undefined {
  if (fitsAnyhow(board, changes)) return undefined
  const next = applyChanges(board, changes)
  for (const list of Object.values(LISTS))
    if (next[list].length > LIMITS[list] && next[list].length > board[list].length) return tooMany(list)
  const bytes = boardBytes(next)
  return bytes > LIMITS.boardBytes && bytes > boardBytes(board) ? TOO_MUCH_TEXT : undefined
}
