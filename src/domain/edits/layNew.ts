import type { Block, BlockId, Board } from '#domain/board/board.ts'
import { applyChanges, type Change } from '#domain/board/change.ts'
import { type BoardLayout, bandOf, layoutOf, positionInTier } from '#domain/layout/bands.ts'
import { cardOf } from '#domain/layout/card.ts'
import { boundsOf, centre, type Point, type Rect } from '#shared/geometry.ts'
import { freeSpot } from './freeSpot.ts'
import { keepBands } from './keepBands.ts'

/** The blocks that the changes leave without a place: those that are new, and those that changed tier where they stood. */
function homeless(board: Board, after: Board): readonly Block[] {
  const known = new Map(board.blocks.map((block) => [block.id, block]))
  return after.blocks.filter((block) => {
    const old = known.get(block.id)
    return !old || (old.tier !== block.tier && old.x === block.x && old.y === block.y)
  })
}

/** The middle of the cards a block is joined with, else of all cards. */
function wishedPlace(block: Block, after: Board, cards: ReadonlyMap<BlockId, Rect>): Point {
  const joined = after.edges.flatMap(({ from, to }) => (from === block.id ? [to] : to === block.id ? [from] : []))
  const near = joined.flatMap((id) => cards.get(id) ?? [])
  const bounds = boundsOf(near.length > 0 ? near : cards.values())
  return bounds ? centre(bounds) : { x: 0, y: 0 }
}

/**
 * The changes, with a place for every block that they add or move to another tier: in its tier, level with what it is joined
 * with, clear of all other cards, none of which moves within its tier. `after` is the board after the changes, where it is known.
 */
export function layNew(
  board: Board,
  changes: readonly Change[],
  after: Board = applyChanges(board, changes),
): readonly Change[] {
  const blocks = homeless(board, after)
  const away = new Set(blocks)
  const settled = layoutOf({ ...after, blocks: after.blocks.filter((block) => !away.has(block)) })
  const cards = new Map(settled.cards)
  const places = blocks.map((block): Change => {
    const { id, tier } = block
    const observability = tier === 'observability' ? bandOf(settled, tier) : settled.observability
    const layout: BoardLayout = { ...settled, observability, cards }
    const size = cardOf(block)
    const at = freeSpot(layout, tier, { size, near: wishedPlace(block, after, cards) })
    cards.set(id, { ...at, width: size.width, height: size.height })
    const { x, y } = positionInTier(layout, tier, at)
    return { op: 'patch', type: 'block', id, fields: { x, y } }
  })
  return keepBands(board, [...changes, ...places], places.length === 0 ? after : applyChanges(after, places))
}
