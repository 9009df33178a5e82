import type { Block, BlockId, Board } from '#domain/board/board.ts'
import { type Change, patched } from '#domain/board/change.ts'
import { findBlock } from '#domain/board/lookup.ts'
import { zoneChains } from '#domain/board/zoneTree.ts'
import { tidyBoard } from '#domain/layout/tidy.ts'
import { tidyOffer } from '#domain/layout/tidyOffer.ts'
import { arrangedPart } from '#domain/layout/tidyPart.ts'
import type { ItemId } from './edit.ts'
import { FITTED_TIERS } from './fittedTiers.ts'

/** The changes that put the blocks of a board where they stand on another one. */
const movesTo = (board: Board, tidy: Board): readonly Change[] =>
  tidy.blocks.flatMap(({ id, x, y }): Change[] => {
    const old = findBlock(board, id)
    return old?.x === x && old.y === y ? [] : [{ op: 'patch', type: 'block', id, fields: { x, y } }]
  })

/** The same, with each tier as large as what it holds needs. */
function placesOf(board: Board, tidy: Board): readonly Change[] {
  const moves = movesTo(board, tidy)
  const fitted = patched(board.settings, FITTED_TIERS) === board.settings
  return fitted ? moves : [...moves, { op: 'patch', type: 'settings', fields: FITTED_TIERS }]
}

/** Gives every block a fresh place, wherever it was, and lets each tier fit what it holds. */
export const laidAfresh = (board: Board): readonly Change[] => placesOf(board, tidyBoard(board))

/** The blocks that are meant by what is selected: those in a selected zone as well. */
function meantBlocks(board: Board, selection: ReadonlySet<ItemId>): ReadonlySet<BlockId> {
  const chainOf = zoneChains(board)
  const isMeant = ({ id, zone }: Block) => selection.has(id) || chainOf(zone).some((each) => selection.has(each))
  return new Set(board.blocks.filter(isMeant).map(({ id }) => id))
}

/** Gives the selected blocks, or those of a selected zone, better places among themselves, by the same rules; all others stay. */
export function tidySelection(board: Board, selection: ReadonlySet<ItemId>): readonly Change[] {
  const tidy = tidyOffer(board, arrangedPart(board, meantBlocks(board, selection)))
  return tidy ? movesTo(board, tidy) : []
}

/**
 * Gives blocks better places and lets each tier fit what it holds; no changes where nothing would be better. No line crosses more often
 * than before, nor are all of them together longer, unless cards lay on each other or in frames that were not theirs.
 */
export function tidyChanges(board: Board): readonly Change[] {
  return placesOf(board, tidyOffer({ ...board, settings: patched(board.settings, FITTED_TIERS) }) ?? board)
}

/** What is to be tidied: a board, or what is meant by a selection on it. */
export interface TidyWish {
  readonly board: Board
  readonly only?: ReadonlySet<ItemId>
}

/** The changes that tidying comes to. */
export const tidied = ({ board, only }: TidyWish): readonly Change[] =>
  only ? tidySelection(board, only) : tidyChanges(board)
