import { bandAxis, flowAxis } from '#domain/board/axes.ts'
import type { BlockId, Board, Direction } from '#domain/board/board.ts'
import { findBlock } from '#domain/board/lookup.ts'
import type { Tier } from '#domain/board/tier.ts'
import { layoutOf } from '#domain/layout/bands.ts'
import { CARD } from '#domain/layout/card.ts'
import { type Lane, type LaneCard, laneOf, pushApart, ROOM } from '#domain/layout/pushApart.ts'
import { type Axis, centre, lengthOn, otherAxis, type Rect, snapTo } from '#shared/geometry.ts'

/** A card and the tier it is in. */
export interface Standing {
  readonly tier: Tier
  readonly rect: Rect
}

/** The card of a block and its tier; undefined for a block that is not on the board. */
export const standingOf = (board: Board, id: BlockId): Standing | undefined => {
  const [block, rect] = [findBlock(board, id), layoutOf(board).cards.get(id)]
  return block && rect && { tier: block.tier, rect }
}

/** How a card goes between two others: where it stands, and the axis on which those behind it make room. */
export interface Gap {
  readonly rect: Rect
  readonly axis: Axis
  /** the way that what comes after it goes */
  readonly sign: 1 | -1
}

const sharesLine = (a: Rect, b: Rect, axis: Axis): boolean => {
  const across = otherAxis(axis)
  return a[across] < b[across] + lengthOn(b, across) && b[across] < a[across] + lengthOn(a, across)
}

/** The axis on which two cards follow each other, and whether against it; undefined where they lie askew. */
function lineOf(from: Standing, to: Standing, direction: Direction): { axis: Axis; sign: 1 | -1 } | undefined {
  const along = otherAxis(bandAxis(direction, from.tier))
  const axis = from.tier === to.tier && sharesLine(from.rect, to.rect, along) ? along : flowAxis(direction)
  const sign = centre(to.rect)[axis] >= centre(from.rect)[axis] ? 1 : -1
  return sharesLine(from.rect, to.rect, axis) ? { axis, sign } : undefined
}

/** The least way on, from where a card was dropped, to be clear of the one that it goes behind. */
function behind(card: Rect, before: Rect, { axis, sign }: { axis: Axis; sign: 1 | -1 }): Rect {
  if (!sharesLine(card, before, axis)) return card
  const least = sign === 1 ? before[axis] + lengthOn(before, axis) + ROOM : before[axis] - ROOM - lengthOn(card, axis)
  const at = sign === 1 ? Math.max(card[axis], least) : Math.min(card[axis], least)
  return { ...card, [axis]: at }
}

/**
 * How a card that is dropped on the edge between two others stands: where it was dropped, unless that is too near to the one it goes
 * behind. Undefined where the three are in no line, so that it only has to lie on nobody.
 */
export function gapFor(card: Standing, ends: readonly [Standing, Standing], direction: Direction): Gap | undefined {
  const [from, to] = ends
  const line = lineOf(from, to, direction)
  if (!line) return undefined
  const isFlow = line.axis === bandAxis(direction, card.tier)
  // Before its band begins no card can go.
  if (isFlow && line.sign === -1) return undefined
  if (!isFlow && card.tier !== from.tier) return undefined
  const isNear = !isFlow || card.tier === from.tier
  return { ...line, rect: isNear ? behind(card.rect, from.rect, line) : card.rect }
}

/** Where a card that was not dropped anywhere stands between two others in a line of its own tier; undefined elsewhere. */
export function middleOfGap(
  card: Standing,
  ends: readonly [Standing, Standing],
  direction: Direction,
): Gap | undefined {
  const [from, to] = ends
  const along = otherAxis(bandAxis(direction, card.tier))
  const isStack = from.tier === to.tier && card.tier === from.tier && sharesLine(from.rect, to.rect, along)
  if (!isStack) return undefined
  const [one, other] = from.rect[along] <= to.rect[along] ? [from.rect, to.rect] : [to.rect, from.rect]
  const end = one[along] + lengthOn(one, along)
  const free = other[along] - end - lengthOn(card.rect, along)
  const sign = one === from.rect ? 1 : -1
  const behindFrom = sign === 1 ? end + ROOM : other[along] - ROOM - lengthOn(card.rect, along)
  const at = free >= 2 * ROOM ? snapTo(end + free / 2, CARD.grid) : behindFrom
  const rect = { ...card.rect, [otherAxis(along)]: from.rect[otherAxis(along)], [along]: at }
  return { rect, axis: along, sign }
}

/** The cards of a tier, to make room along the flow. */
export const onwardLane = (cards: readonly LaneCard[], tier: Tier, direction: Direction): Lane =>
  laneOf(
    cards.filter((card) => card.tier === tier),
    flowAxis(direction),
    { goesBack: false },
  )

/** Where cards go along the flow, so that one that goes into a gap on it has room before `next`; their band grows by that. */
export function pushedOnward(lane: Lane, rect: Rect, next: BlockId): ReadonlyMap<BlockId, Rect> {
  const { axis } = lane
  const isLater = (card: LaneCard) => card.id === next || centre(card.rect)[axis] > centre(rect)[axis]
  return pushApart(lane, [{ rect, margin: ROOM }], { only: isLater })
}
