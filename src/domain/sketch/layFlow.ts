import { bandAxis, crossAxis } from '#domain/board/axes.ts'
import type { Block, BlockId, Board, Edge } from '#domain/board/board.ts'
import type { Tier } from '#domain/board/tier.ts'
import { withinReach } from '#domain/board/withinReach.ts'
import { freeSpot } from '#domain/edits/freeSpot.ts'
import { BAND_PADDING, type BoardLayout, bandOf, layoutOf, positionInTier } from '#domain/layout/bands.ts'
import { CARD, cardOf } from '#domain/layout/card.ts'
import { centre, lengthOn, otherAxis, type Rect, snapTo } from '#shared/geometry.ts'

/** The stretch across the flow that is in sight and free of what floats over the board, in board pixels. */
export interface FlowRoom {
  readonly from: number
  readonly to: number
}

const GAP = 2 * CARD.grid

interface Laid {
  readonly blocks: readonly Block[]
  readonly cards: ReadonlyMap<BlockId, Rect>
}

/** The blocks that edges join with each block, whichever way they run. */
function neighboursOf(edges: readonly Edge[]): ReadonlyMap<BlockId, readonly BlockId[]> {
  const map = new Map<BlockId, BlockId[]>()
  const add = (a: BlockId, b: BlockId) => map.set(a, [...(map.get(a) ?? []), b])
  for (const edge of edges) {
    if (edge.from === edge.to) continue
    add(edge.from, edge.to)
    add(edge.to, edge.from)
  }
  return map
}

/** Gives each block a place, one after the other: level with what it is joined with, but below those of its tier that came before. */
function layInTurn(
  board: Board,
  blocks: readonly Block[],
  { edges, start }: { edges: readonly Edge[]; start: number },
): Laid {
  const layout = layoutOf(board)
  const { direction } = layout
  const cards = new Map(layout.cards)
  const placed = new Map<BlockId, Rect>()
  const last = new Map<Tier, number>()
  const joined = neighboursOf(edges)
  const laid = blocks.map((block): Block => {
    const line = otherAxis(bandAxis(direction, block.tier))
    const { width, height } = cardOf(block)
    const near = (joined.get(block.id) ?? []).flatMap((id) => cards.get(id) ?? [])
    const level = near.length > 0 ? near.reduce((sum, card) => sum + centre(card)[line], 0) / near.length : undefined
    const first = line === crossAxis(direction) ? start : BAND_PADDING
    const behind = (last.get(block.tier) ?? Number.NEGATIVE_INFINITY) + GAP
    const middle = Math.max(level ?? first, behind + lengthOn({ width, height }, line) / 2)
    const observability = block.tier === 'observability' ? bandOf(layout, block.tier) : layout.observability
    const now: BoardLayout = { ...layout, observability, cards }
    const spot = freeSpot(now, block.tier, { size: { width, height }, near: { x: middle, y: middle } })
    const card = { ...spot, width, height }
    cards.set(block.id, card)
    placed.set(block.id, card)
    last.set(block.tier, spot[line] + lengthOn(card, line))
    return { ...block, ...withinReach(positionInTier(now, block.tier, spot)) }
  })
  return { blocks: laid, cards: placed }
}

/** How far from `room` the first row has to stand for all rows to lie in the middle of it, or from its start when there are too many. */
function firstRow({ from, to }: FlowRoom, cards: Iterable<Rect>, axis: 'x' | 'y'): number {
  const all = [...cards]
  const start = Math.min(...all.map((card) => card[axis]))
  const end = Math.max(...all.map((card) => card[axis] + lengthOn(card, axis)))
  const free = to - from - (end - start)
  return snapTo(from + Math.max(0, free / 2) - start, CARD.grid)
}

/**
 * New blocks with a place for each, in order of mention: in its tier, level with what it is joined with, in rows that follow each
 * other, clear of all cards, of which none moves. A flow that goes on from nothing on the board stands in the middle of `room`.
 */
export function layFlow(
  board: Board,
  blocks: readonly Block[],
  { edges, room }: { readonly edges: readonly Edge[]; readonly room: FlowRoom },
): readonly Block[] {
  const own = new Set(blocks.map(({ id }) => id))
  const goesOn = edges.some(({ from, to }) => own.has(from) !== own.has(to))
  if (goesOn || blocks.length === 0) return layInTurn(board, blocks, { edges, start: (room.from + room.to) / 2 }).blocks
  const alone = layInTurn({ ...board, blocks: [], edges: [], zones: [] }, blocks, { edges, start: 0 })
  const flow = blocks.flatMap(({ id, tier }) => (tier === 'observability' ? [] : (alone.cards.get(id) ?? [])))
  const start = flow.length > 0 ? firstRow(room, flow, crossAxis(board.settings.direction)) : 0
  return layInTurn(board, blocks, { edges, start }).blocks
}
