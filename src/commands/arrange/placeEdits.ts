import type { BlockId, EdgeId } from '#domain/board/board.ts'
import { TIER_TITLES, type Tier } from '#domain/board/tier.ts'
import type { RoomWish } from '#domain/edits/edit.ts'
import { moveBlocksTo, moveToTier } from '#domain/edits/moveBlocks.ts'
import { resizeTier } from '#domain/edits/resizeTier.ts'
import type { Point } from '#shared/geometry.ts'
import type { NewId } from '#shared/newId.ts'
import { commandWords } from '#words/commands.ts'
import type { BoardEdit } from '../boardEdit.ts'

/** Where blocks are dropped, and what they do to others. */
export interface BlocksToMove {
  readonly places: ReadonlyMap<BlockId, Point>
  /** the edge that a block is dropped on */
  readonly into?: EdgeId | undefined
  /** no other card moves */
  readonly still?: boolean | undefined
}

/** The wish of what goes into an edge. */
export const intoEdge = (edge: EdgeId | undefined, newId: NewId): RoomWish['into'] =>
  edge && { edge, more: newId('e') as EdgeId }

/** Moves blocks to places, given by their top left corners on the board; each joins the tier its middle lies in. */
export const moveBlocks: BoardEdit<BlocksToMove> = {
  id: 'move-blocks',
  title: ({ places, into }) => (into ? commandWords.insert : commandWords.moveBlocks(places.size)),
  edit: (board, { places, into, still }, newId) => ({
    changes: moveBlocksTo(board, places),
    room: { around: [...places.keys()], joins: true, still, into: intoEdge(into, newId) },
  }),
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
