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
import { centre, lengthOn, overlaps, type Point, type Rect, snapTo } from '#shared/geometry.ts'
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

/** The corner moved back so far that the band need not grow for the card, unless it would then lie on another card. */
function withinBand(layout: BoardLayout, tier: Tier, card: Rect): Point {
  const axis = bandAxis(layout.direction, tier)
  const band = bandOf(layout, tier)
  const last = band.start + band.size - BAND_PADDING - lengthOn(card, axis)
  const fitting = { ...card, [axis]: Math.max(Math.min(card[axis], last), band.start + BAND_PADDING) }
  return [...layout.cards.values()].some((other) => overlaps(other, fitting)) ? card : fitting
}

/** The tier that a block joins at a point of the board. */
export const tierFor = (layout: BoardLayout, block: Pick<Block, 'kind'>, at: Point): Tier =>
  isTelemetry(block) ? 'observability' : tierAt(layout, at)

/** The new block at a point of the board, in the tier whose band is there; telemetry goes to its own band. `at` is the card's middle. */
export function blockAt(board: Board, wanted: NewBlock, at: Point): Block {
  const layout = layoutOf(board)
  const block = freshBlock(board, wanted)
  const tier = tierFor(layout, block, at)
  const { width, height } = cardOf(block)
  const corner = { x: snapTo(at.x - width / 2, CARD.grid), y: snapTo(at.y - height / 2, CARD.grid) }
  const { x, y } = withinBand(layout, tier, { ...corner, width, height })
  return { ...block, tier, ...positionInTier(layout, tier, { x, y }) }
}

/** The new block in a free place of its default tier, beside `near` (a point of the board). */
export function blockNear(board: Board, wanted: NewBlock, near: Point): Block {
  const layout = layoutOf(board)
  const block = freshBlock(board, wanted)
  const { width, height } = cardOf(block)
  const spot = freeSpot(layout, block.tier, { size: { width, height }, near })
  return { ...block, ...positionInTier(layout, block.tier, spot) }
}

/** Where a new block is best put beside: the last of the given blocks, or else the fallback point. */
export function besideBlocks(board: Board, ids: readonly string[], fallback: Point): Point {
  const { cards } = layoutOf(board)
  const last = ids.findLast((id) => cards.has(id as BlockId))
  const card = last === undefined ? undefined : cards.get(last as BlockId)
  return card ? centre(card) : fallback
}
