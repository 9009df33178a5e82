import type { BlockId } from '#domain/board/board.ts'
import { TIER_TITLES, type Tier } from '#domain/board/tier.ts'
import { moveBlocksTo, moveToTier } from '#domain/edits/moveBlocks.ts'
import { resizeTier } from '#domain/edits/resizeTier.ts'
import type { Point } from '#shared/geometry.ts'
import { commandWords } from '#words/commands.ts'
import type { BoardEdit } from '../boardEdit.ts'

/** Moves blocks to places, given by their top left corners on the board; each joins the tier its middle lies in. */
export const moveBlocks: BoardEdit<{ readonly places: ReadonlyMap<BlockId, Point> }> = {
  id: 'move-blocks',
  title: ({ places }) => commandWords.moveBlocks(places.size),
  edit: (board, { places }) => ({ changes: moveBlocksTo(board, places) }),
}

/** Moves blocks into a tier, each as near to its place across the flow as other cards leave room. */
export const moveIntoTier: BoardEdit<{ readonly ids: readonly BlockId[]; readonly tier: Tier }> = {
  id: 'move-into-tier',
  title: ({ tier }) => commandWords.moveTo(TIER_TITLES[tier]),
  edit: (board, { ids, tier }) => ({ changes: moveToTier(board, new Set(ids), tier) }),
}

/** Makes the band of a tier as wide as that, in board pixels, or with undefined as its blocks need; quick ones by a key are one step. */
export const setTierSize: BoardEdit<{
  readonly tier: Tier
  readonly size: number | undefined
  readonly byKey?: true
}> = {
  id: 'set-tier-size',
  title: ({ tier }) => commandWords.resize(TIER_TITLES[tier]),
  edit: (board, { tier, size }) => ({ changes: resizeTier(board, tier, size) }),
  joins: ({ tier, byKey }) => (byKey ? { merge: `resize-${tier}` } : {}),
}
