import type { Board } from '#domain/board/board.ts'
import { type Change, patched } from '#domain/board/change.ts'
import { findBlock } from '#domain/board/lookup.ts'
import { tidyBoard } from '#domain/layout/tidy.ts'
import { FITTED_TIERS } from './fittedTiers.ts'

/** Gives every block a fresh place, sorted by what it is connected to, and lets each tier fit what it holds. */
export function tidyChanges(board: Board): readonly Change[] {
  const moves = tidyBoard(board).blocks.flatMap(({ id, x, y }): Change[] => {
    const old = findBlock(board, id)
    return old?.x === x && old.y === y ? [] : [{ op: 'patch', type: 'block', id, fields: { x, y } }]
  })
  const fitted = patched(board.settings, FITTED_TIERS) === board.settings
  return fitted ? moves : [...moves, { op: 'patch', type: 'settings', fields: FITTED_TIERS }]
}
