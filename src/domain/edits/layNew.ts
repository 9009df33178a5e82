import type { Block, BlockId, Board, ZoneId } from '#domain/board/board.ts'
import { applyChanges, type Change } from '#domain/board/change.ts'
import { zoneChains } from '#domain/board/zoneTree.ts'
import { type BoardLayout, bandOf, layoutOf, positionInTier } from '#domain/layout/bands.ts'
import { cardOf } from '#domain/layout/card.ts'
import { partOf, zonesOf } from '#domain/layout/zones.ts'
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

/** The middle of what is in the zone of a block, else of the cards it is joined with, else of all cards. */
function wishedPlace(block: Block, after: Board, cards: ReadonlyMap<BlockId, Rect>): Point {
  const isBeside = (other: Block) =>
    block.zone !== undefined && other.zone === block.zone && partOf(other) === partOf(block)
  const together = boundsOf(after.blocks.flatMap((other) => (isBeside(other) ? (cards.get(other.id) ?? []) : [])))
  if (together) return centre(together)
  const joined = after.edges.flatMap(({ from, to }) => (from === block.id ? [to] : to === block.id ? [from] : []))
  const near = joined.flatMap((id) => cards.get(id) ?? [])
  const bounds = boundsOf(near.length > 0 ? near : cards.values())
  return bounds ? centre(bounds) : { x: 0, y: 0 }
}

/** A layout in which frames of zones are in the way of new cards, apart from those around what lies in a zone. */
function framesInTheWay(board: Board, layout: BoardLayout, zone: ZoneId | undefined): BoardLayout {
  if (board.zones.length === 0) return layout
  const around = zoneChains(board)(zone)
  const frames = zonesOf(board, layout).flatMap(({ zone: { id }, part, rect }) =>
    around.includes(id) ? [] : [[`${part} ${id}` as BlockId, rect] as const],
  )
  return { ...layout, cards: new Map([...layout.cards, ...frames]) }
}

/**
 * The changes, with a place for every block that they add or move to another tier: in its tier, level with what it is joined
 * with or what is in its zone, clear of all other cards and frames, none of which moves within its tier. `after` is the board after the changes, where it is known.
 */
export function layNew(
  board: Board,
  changes: readonly Change[],
  after: Board = applyChanges(board, changes),
): readonly Change[] {
  const blocks = homeless(board, after)
  const away = new Set(blocks)
  const stood = { ...after, blocks: after.blocks.filter((block) => !away.has(block)) }
  const settled = layoutOf(stood)
  const cards = new Map(settled.cards)
  const places = blocks.map((block): Change => {
    const { id, tier } = block
    const observability = tier === 'observability' ? bandOf(settled, tier) : settled.observability
    const layout: BoardLayout = { ...settled, observability, cards }
    const size = cardOf(block)
    const free = framesInTheWay(stood, layout, block.zone)
    const at = freeSpot(free, tier, { size, near: wishedPlace(block, after, cards) })
    cards.set(id, { ...at, width: size.width, height: size.height })
    const { x, y } = positionInTier(layout, tier, at)
    return { op: 'patch', type: 'block', id, fields: { x, y } }
  })
  return keepBands(board, [...changes, ...places], places.length === 0 ? after : applyChanges(after, places))
}
