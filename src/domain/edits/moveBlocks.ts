import { bandAxis } from '#domain/board/axes.ts'
import type { BlockId, Board } from '#domain/board/board.ts'
import type { Change } from '#domain/board/change.ts'
import type { Tier } from '#domain/board/tier.ts'
import { BAND_PADDING, bandOf, layoutOf, tierAt } from '#domain/layout/bands.ts'
import { cardOf } from '#domain/layout/card.ts'
import { centre, type Point } from '#shared/geometry.ts'
import { freeSpot } from './freeSpot.ts'
import { bandStartsWith, type Place, placeBlocks, placeExactly } from './placeBlocks.ts'

/** Less than this, in pixels, is what adding and taking away leaves of a place. */
const ROUNDING = 1e-6

/** Cards at places on the board, in the tiers whose bands lie under their middles. */
export function tiersUnder(board: Board, corners: ReadonlyMap<BlockId, Point>): Map<BlockId, Place> {
  const layout = layoutOf(board)
  const places = new Map<BlockId, Place>()
  for (const block of board.blocks) {
    const at = corners.get(block.id)
    if (at) places.set(block.id, { tier: tierAt(layout, centre({ ...cardOf(block), ...at })), at })
  }
  return places
}

/** The cards in the tiers they have, when all of a board over several tiers move; undefined when one would stand before its band. */
function boardMoved(board: Board, corners: ReadonlyMap<BlockId, Point>): ReadonlyMap<BlockId, Place> | undefined {
  const { blocks, settings } = board
  const isWhole = corners.size === blocks.length && blocks.some(({ tier }) => tier !== blocks[0]?.tier)
  if (!isWhole) return undefined
  const places = new Map<BlockId, Place>()
  for (const { id, tier } of blocks) places.set(id, { tier, at: corners.get(id) as Point })
  const starts = bandStartsWith(board, places)
  const isInBand = blocks.every(({ id, tier, ...block }) => {
    const axis = bandAxis(settings.direction, tier)
    return (corners.get(id) as Point)[axis] - (starts.get(tier) ?? 0) > Math.min(BAND_PADDING, block[axis]) - ROUNDING
  })
  return isInBand ? places : undefined
}

/**
 * Drops cards where they were held, given by their top left corners on the board; each joins the tier its middle lies in. When
 * the whole board moves, its bands go along: the cards keep their tiers as long as they lie in them.
 */
export function moveBlocksTo(board: Board, corners: ReadonlyMap<BlockId, Point>): readonly Change[] {
  return placeExactly(board, boardMoved(board, corners) ?? tiersUnder(board, corners))
}

/** Moves blocks by a distance within their tiers; a card goes no further than the padding at the near border of its band. */
export function nudgeBlocks(board: Board, ids: ReadonlySet<string>, by: Point): readonly Change[] {
  const { cards } = layoutOf(board)
  const places = new Map<BlockId, Place>()
  for (const block of board.blocks) {
    const { id, tier } = block
    const card = cards.get(id)
    if (!card || !ids.has(id)) continue
    const axis = bandAxis(board.settings.direction, tier)
    // One that was dropped nearer to the border than that may stay there.
    const least = Math.min(BAND_PADDING, block[axis])
    const at = { x: card.x + by.x, y: card.y + by.y }
    places.set(id, { tier, at: { ...at, [axis]: Math.max(at[axis], card[axis] + least - block[axis]) }, least })
  }
  return placeExactly(board, places)
}

/** Moves blocks by one distance within their tiers, so that they stay as they stand to each other: as far as every band lets them. */
export function nudgeTogether(board: Board, ids: ReadonlySet<string>, by: Point): readonly Change[] {
  const most = { ...by }
  for (const block of board.blocks) {
    const axis = bandAxis(board.settings.direction, block.tier)
    if (ids.has(block.id)) most[axis] = Math.max(most[axis], Math.min(0, BAND_PADDING - block[axis]))
  }
  return nudgeBlocks(board, ids, most)
}

/** Moves blocks into a tier, each as near to its place across the flow as other cards leave room. */
export function moveToTier(board: Board, ids: ReadonlySet<string>, tier: Tier): readonly Change[] {
  const layout = layoutOf(board)
  const cards = new Map(layout.cards)
  const observability = tier === 'observability' ? bandOf(layout, tier) : layout.observability
  const places = new Map<BlockId, Place>()
  for (const block of board.blocks) {
    const card = cards.get(block.id)
    if (!card || !ids.has(block.id) || block.tier === tier) continue
    cards.delete(block.id)
    const at = freeSpot({ ...layout, observability, cards }, tier, { size: card, near: centre(card) })
    cards.set(block.id, { ...card, ...at })
    places.set(block.id, { tier, at })
  }
  return placeBlocks(board, places)
}
