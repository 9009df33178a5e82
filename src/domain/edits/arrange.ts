import { bandAxis, flowAxis } from '#domain/board/axes.ts'
import type { Block, BlockId, Board } from '#domain/board/board.ts'
import type { Change } from '#domain/board/change.ts'
import type { Tier } from '#domain/board/tier.ts'
import { BAND_PADDING, type BoardLayout, bandOf, layoutOf, tierAt } from '#domain/layout/bands.ts'
import { type Axis, boundsOf, centre, lengthOn, type Point, type Rect } from '#shared/geometry.ts'
import { tiersUnder } from './moveBlocks.ts'
import { type Place, placeBlocks, placeExactly } from './placeBlocks.ts'

/** How cards are lined up: by an edge or the middle of their common bounds. */
export type Alignment = 'left' | 'centre' | 'right' | 'top' | 'middle' | 'bottom'

interface Card {
  readonly block: Block
  readonly rect: Rect
}

/** The axis of each alignment, and which share of a card lies before the line it is put on. */
const LINES: Readonly<Record<Alignment, readonly [Axis, number]>> = {
  left: ['x', 0],
  centre: ['x', 0.5],
  right: ['x', 1],
  top: ['y', 0],
  middle: ['y', 0.5],
  bottom: ['y', 1],
}

function selectedCards(board: Board, ids: ReadonlySet<string>): Card[] {
  const { cards } = layoutOf(board)
  return board.blocks.flatMap((block) => {
    const rect = cards.get(block.id)
    return rect && ids.has(block.id) ? [{ block, rect }] : []
  })
}

/** The tier that a card joins when its place on one axis becomes `at`; all cards on one line must agree. */
function tierOnLine(layout: BoardLayout, { block, rect }: Card, [axis, at]: readonly [Axis, number]): Tier {
  const flowOnly = { ...layout, observability: undefined }
  if (axis === flowAxis(layout.direction)) {
    return block.tier === 'observability' ? block.tier : tierAt(flowOnly, { x: at, y: at })
  }
  if (layout.observability && at >= layout.observability.start) return 'observability'
  return block.tier === 'observability' ? tierAt(flowOnly, centre(rect)) : block.tier
}

/** The least place of the line at which no card stands before the padding of its band. */
function leastLine(
  layout: BoardLayout,
  tiers: ReadonlyMap<Card, Tier>,
  [axis, share]: readonly [Axis, number],
): number {
  const starts = [...tiers].map(([{ rect }, tier]) => {
    const isLine = axis === bandAxis(layout.direction, tier)
    return isLine ? bandOf(layout, tier).start + BAND_PADDING + share * lengthOn(rect, axis) : Number.NEGATIVE_INFINITY
  })
  return Math.max(...starts)
}

/** Lines up the selected cards; fewer than two give no change. Cards lined up along the flow come into one tier by this. */
export function alignBlocks(board: Board, ids: ReadonlySet<string>, alignment: Alignment): readonly Change[] {
  const layout = layoutOf(board)
  const cards = selectedCards(board, ids)
  const bounds = boundsOf(cards.map(({ rect }) => rect))
  if (cards.length < 2 || !bounds) return []
  const [axis, share] = LINES[alignment]
  const wished = bounds[axis] + share * lengthOn(bounds, axis)
  const tiers = new Map(cards.map((card) => [card, tierOnLine(layout, card, [axis, wished])]))
  const line = Math.max(wished, leastLine(layout, tiers, [axis, share]))
  const places = [...tiers].map(([{ block, rect }, tier]): [BlockId, Place] => [
    block.id,
    { tier, at: { x: rect.x, y: rect.y, [axis]: line - share * lengthOn(rect, axis) } },
  ])
  return placeBlocks(board, new Map(places))
}

/** Gives the selected cards equal gaps between the outermost two; fewer than three give no change. */
export function distributeBlocks(board: Board, ids: ReadonlySet<string>, axis: Axis): readonly Change[] {
  const cards = selectedCards(board, ids).sort((a, b) => a.rect[axis] - b.rect[axis])
  const bounds = boundsOf(cards.map(({ rect }) => rect))
  if (cards.length < 3 || !bounds) return []
  const used = cards.reduce((sum, { rect }) => sum + lengthOn(rect, axis), 0)
  const gap = (lengthOn(bounds, axis) - used) / (cards.length - 1)
  const places = new Map<BlockId, Point>()
  let at = bounds[axis]
  for (const { block, rect } of cards) {
    places.set(block.id, { x: rect.x, y: rect.y, [axis]: Math.round(at) })
    at += lengthOn(rect, axis) + gap
  }
  return placeExactly(board, tiersUnder(board, places))
}
