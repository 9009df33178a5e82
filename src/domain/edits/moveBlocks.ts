import type { Block, BlockId, Board } from '#domain/board/board.ts'
import type { Change } from '#domain/board/change.ts'
import type { Tier } from '#domain/board/tier.ts'
import { layoutOf, positionInTier, tierAt } from '#domain/layout/bands.ts'
import { cardOf } from '#domain/layout/card.ts'
import { centre, type Point } from '#shared/geometry.ts'
import { keepBands } from './keepBands.ts'

const patchOf = (block: Block, fields: { tier: Tier; x: number; y: number }): Change[] =>
  block.tier === fields.tier && block.x === fields.x && block.y === fields.y
    ? []
    : [{ op: 'patch', type: 'block', id: block.id, fields }]

/** Puts cards at new places, given by their top left corners on the board; each joins the tier its middle lies in. */
export function moveBlocksTo(board: Board, places: ReadonlyMap<BlockId, Point>): readonly Change[] {
  const layout = layoutOf(board)
  const changes = board.blocks.flatMap((block) => {
    const at = places.get(block.id)
    if (!at) return []
    const tier = tierAt(layout, centre({ ...at, ...cardOf(block) }))
    return patchOf(block, { tier, ...positionInTier(layout, tier, at) })
  })
  return keepBands(board, changes)
}

/** Moves blocks by a distance within their tiers; a card never crosses the near border of its band. */
export function nudgeBlocks(board: Board, ids: ReadonlySet<string>, by: Point): readonly Change[] {
  const layout = layoutOf(board)
  const changes = board.blocks.flatMap((block) => {
    const card = layout.cards.get(block.id)
    if (!ids.has(block.id) || !card) return []
    const at = positionInTier(layout, block.tier, { x: card.x + by.x, y: card.y + by.y })
    return patchOf(block, { tier: block.tier, ...at })
  })
  return keepBands(board, changes)
}

/** Moves blocks into a tier, keeping their place across the flow. */
export function moveToTier(board: Board, ids: ReadonlySet<string>, tier: Tier): readonly Change[] {
  const changes = board.blocks.flatMap((block) => {
    if (!ids.has(block.id) || block.tier === tier) return []
    const inObservability = (each: Tier) => each === 'observability'
    if (inObservability(tier) !== inObservability(block.tier)) {
      return patchOf(block, { tier, x: Math.max(40, block.x), y: Math.max(40, inObservability(tier) ? 40 : block.y) })
    }
    return patchOf(block, { tier, x: block.x, y: block.y })
  })
  return keepBands(board, changes)
}
