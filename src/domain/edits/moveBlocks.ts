import type { BlockId, Board } from '#domain/board/board.ts'
import type { Change } from '#domain/board/change.ts'
import type { Tier } from '#domain/board/tier.ts'
import { bandOf, layoutOf, positionInTier, tierAt } from '#domain/layout/bands.ts'
import { cardOf } from '#domain/layout/card.ts'
import { centre, type Point } from '#shared/geometry.ts'
import { freeSpot } from './freeSpot.ts'
import { keepBands } from './keepBands.ts'

/** Where a card is to stand: its tier, and its top left corner on the board. */
export interface Place {
  readonly tier: Tier
  readonly at: Point
}

/** Puts cards at new places, never before the padding of their band; bands that lose cards keep their size. */
export function placeBlocks(board: Board, places: ReadonlyMap<BlockId, Place>): readonly Change[] {
  const layout = layoutOf(board)
  const changes = board.blocks.flatMap((block): Change[] => {
    const place = places.get(block.id)
    if (!place) return []
    const { tier } = place
    const { x, y } = positionInTier(layout, tier, place.at)
    if (block.tier === tier && block.x === x && block.y === y) return []
    return [{ op: 'patch', type: 'block', id: block.id, fields: { tier, x, y } }]
  })
  return keepBands(board, changes)
}

/** Puts cards at new places, given by their top left corners on the board; each joins the tier its middle lies in. */
export function moveBlocksTo(board: Board, places: ReadonlyMap<BlockId, Point>): readonly Change[] {
  const layout = layoutOf(board)
  const placed = new Map<BlockId, Place>()
  for (const block of board.blocks) {
    const at = places.get(block.id)
    if (at) placed.set(block.id, { tier: tierAt(layout, centre({ ...cardOf(block), ...at })), at })
  }
  return placeBlocks(board, placed)
}

/** Moves blocks by a distance within their tiers; a card never crosses the near border of its band. */
export function nudgeBlocks(board: Board, ids: ReadonlySet<string>, by: Point): readonly Change[] {
  const { cards } = layoutOf(board)
  const places = new Map<BlockId, Place>()
  for (const { id, tier } of board.blocks) {
    const card = cards.get(id)
    if (card && ids.has(id)) places.set(id, { tier, at: { x: card.x + by.x, y: card.y + by.y } })
  }
  return placeBlocks(board, places)
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
