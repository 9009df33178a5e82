import type { Board, BoardSettings } from '#domain/board/board.ts'
import { applyChanges, type Change, type Patch } from '#domain/board/change.ts'
import { LIMITS } from '#domain/board/limits.ts'
import { layoutOf, tierSizeSetting } from '#domain/layout/bands.ts'

/**
 * The changes, and the settings that keep every flow band at least as wide as it is now: taking a block out of a band must
 * not pull the bands behind it from under the pointer. A person narrows a band by its border. `outcome` is the board after the
 * changes, where it is known.
 */
export function keepBands(
  board: Board,
  changes: readonly Change[],
  outcome: Board = applyChanges(board, changes),
): readonly Change[] {
  const before = layoutOf(board).bands
  const after = layoutOf(outcome).bands
  const fields: Record<string, number> = {}
  before.forEach((band, i) => {
    if ((after[i]?.size ?? 0) < band.size) fields[tierSizeSetting(band.tier)] = Math.min(band.size, LIMITS.bandSize)
  })
  if (Object.keys(fields).length === 0) return changes
  return [...changes, { op: 'patch', type: 'settings', fields: fields as Patch<BoardSettings> }]
}
