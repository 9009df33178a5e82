import { blockKind } from '#domain/blocks/catalogue.ts'
import { freshLabel } from '#domain/blocks/freshLabel.ts'
import { isTelemetry } from '#domain/blocks/predicates.ts'
import { bandAxis } from '#domain/board/axes.ts'
import type { Block, BlockId, Board } from '#domain/board/board.ts'
import { orderAfter } from '#domain/board/change.ts'
import type { Kind, Role } from '#domain/board/kind.ts'
import type { Tier } from '#domain/board/tier.ts'
import { BAND_PADDING, type BoardLayout, bandOf, layoutOf, positionInTier, tierAt } from '#domain/layout/bands.ts'
import { CARD, cardOf } from '#domain/layout/card.ts'
import { centre, lengthOn, otherAxis, overlaps, type Point, type Rect, snapTo } from '#shared/geometry.ts'
import { freeSpot } from './freeSpot.ts'

/** What to add: a kind under a fresh id, and how it differs from a fresh block of that kind. */
export interface NewBlock {
  readonly id: BlockId
  readonly kind: Kind
  readonly role?: Role | undefined
  readonly label?: string | undefined
  readonly technology?: string | undefined
}

/** A block of a kind that is not on the board yet: default tier and a label of its own, position 0, 0. */
export function freshBlock(board: Board, wanted: NewBlock): Block {
  const kind = blockKind(wanted.kind)
  return {
    id: wanted.id,
    kind: kind.id,
    label: freshLabel(board, kind.id, wanted.label),
    tier: kind.tier,
    x: 0,
    y: 0,
    order: orderAfter(board.blocks),
    ...(wanted.role ? { role: wanted.role } : {}),
    ...(wanted.technology ? { technology: wanted.technology } : {}),
  }
}

/** The card moved back so far that the band need not grow for it, unless it would then lie on another card. */
function withinBand(
  layout: BoardLayout,
  { tier, rect }: { tier: Tier; rect: Rect },
  isTaken: (rect: Rect) => boolean,
): Rect {
  const axis = bandAxis(layout.direction, tier)
  const band = bandOf(layout, tier)
  const last = band.start + band.size - BAND_PADDING - lengthOn(rect, axis)
  const fitting = { ...rect, [axis]: Math.max(Math.min(rect[axis], last), band.start + BAND_PADDING) }
  return isTaken(fitting) ? rect : fitting
}

/** The tier that a block joins at a point of the board. */
export const tierFor = (layout: BoardLayout, block: Pick<Block, 'kind'>, at: Point): Tier =>
  isTelemetry(block) ? 'observability' : tierAt(layout, at)

/** Where the middle of a card is dropped; `free`: not on the grid. */
interface DropPoint extends Point {
  readonly free?: boolean | undefined
}

/** Where the card of a new block is put by a point of the board, in the tier whose band is there; telemetry goes to its own band. */
export function cardAtPoint(
  layout: BoardLayout,
  { block, at }: { readonly block: Block; readonly at: DropPoint },
  isTaken: (rect: Rect) => boolean,
): { tier: Tier; rect: Rect } {
  const tier = tierFor(layout, block, at)
  const { width, height } = cardOf(block)
  const grid = at.free ? 1 : CARD.grid
  const corner = { x: snapTo(at.x - width / 2, grid), y: snapTo(at.y - height / 2, grid) }
  return { tier, rect: withinBand(layout, { tier, rect: { ...corner, width, height } }, isTaken) }
}

/** The new block at a point of the board, in the tier whose band is there. */
export function blockAt(board: Board, wanted: NewBlock, at: DropPoint): Block {
  const layout = layoutOf(board)
  const block = freshBlock(board, wanted)
  const cards = [...layout.cards.values()]
  const { tier, rect } = cardAtPoint(layout, { block, at }, (fitting) => cards.some((card) => overlaps(card, fitting)))
  return { ...block, tier, ...positionInTier(layout, tier, rect) }
}

/** The new block in a free place of its default tier, beside `near` (a point of the board). */
export function blockNear(board: Board, wanted: NewBlock, near: Point): Block {
  const layout = layoutOf(board)
  const block = freshBlock(board, wanted)
  const { width, height } = cardOf(block)
  const spot = freeSpot(layout, block.tier, { size: { width, height }, near })
  return { ...block, ...positionInTier(layout, block.tier, spot) }
}

/** Between a card and the one after it along the flow within a tier. */
const STEP_ALONG = 80
/** So much nearer to what leads to it a block has to be in a second column to be put there, about three cards. */
const FAR_DOWN = 300

/** Where a block goes that others lead to: a column after theirs within their tier, else that of their other targets in its tier. */
function columnBeside(layout: BoardLayout, tier: Tier, { last, sibling, own }: Beside): number {
  const lane = bandAxis(layout.direction, tier)
  const start = bandOf(layout, tier).start + BAND_PADDING
  // One that stands before its tier begins would take the new block along whenever an earlier tier grows.
  if (sibling) return Math.max(sibling[lane], start)
  return own ? snapTo(last[lane] + lengthOn(last, lane) + STEP_ALONG, CARD.grid) : start
}

interface Beside {
  /** the last of the blocks that lead to it */
  readonly last: Rect
  /** the last card in its tier that one of them leads to already */
  readonly sibling: Rect | undefined
  /** its tier is that of the block that leads to it */
  readonly own: boolean
}

/** What the given blocks lead to in a tier, in the order of the edges. */
function targetsIn({ blocks, edges }: Board, tier: Tier, from: readonly BlockId[]): readonly BlockId[] {
  const inTier = new Set(blocks.filter((block) => block.tier === tier && !from.includes(block.id)).map(({ id }) => id))
  return edges.filter((edge) => from.includes(edge.from) && inTier.has(edge.to)).map(({ to }) => to)
}

/**
 * The new block in its default tier, one step along the flow from the blocks that are to lead to it and level with the last of them;
 * under what they lead to in that tier already. In a second column where the first is full for a long way.
 */
export function blockBeside(board: Board, wanted: NewBlock, from: readonly BlockId[]): Block {
  const layout = layoutOf(board)
  const block = freshBlock(board, wanted)
  const { tier } = block
  const cardIn = (id: BlockId | undefined) => (id === undefined ? undefined : layout.cards.get(id))
  const last = cardIn(from.at(-1))
  if (!last) return blockNear(board, wanted, { x: 0, y: 0 })
  const siblings = targetsIn(board, tier, from).flatMap((id) => cardIn(id) ?? [])
  const lane = bandAxis(layout.direction, tier)
  const line = otherAxis(lane)
  const lowest = siblings.toSorted((a, b) => a[line] + lengthOn(a, line) - b[line] - lengthOn(b, line)).at(-1)
  const own = board.blocks.some(({ id, tier: its }) => id === from.at(-1) && its === tier)
  const size = cardOf(block)
  const near = centre(lowest ?? last)
  const first = columnBeside(layout, tier, { last, sibling: siblings.at(-1), own })
  const spotIn = (column: number) => freeSpot(layout, tier, { size, near, column, onwards: lowest !== undefined })
  const [spot, next] = [spotIn(first), spotIn(first + lengthOn(size, lane) + STEP_ALONG)]
  const way = (at: Point) => Math.abs(at[line] - near[line])
  const at = way(spot) > way(next) + FAR_DOWN ? next : spot
  return { ...block, ...positionInTier(layout, tier, at) }
}

/** Where a new block is best put beside: the last of the given blocks, or else the fallback point. */
export function besideBlocks(board: Board, ids: readonly string[], fallback: Point): Point {
  const { cards } = layoutOf(board)
  const last = ids.findLast((id) => cards.has(id as BlockId))
  const card = last === undefined ? undefined : cards.get(last as BlockId)
  return card ? centre(card) : fallback
}
