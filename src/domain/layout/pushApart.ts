import type { BlockId } from '#domain/board/board.ts'
import type { Tier } from '#domain/board/tier.ts'
import { type Axis, lengthOn, otherAxis, type Rect } from '#shared/geometry.ts'

/** Free room between a card and the one that it makes room for, in board pixels: as tidying leaves it. */
export const ROOM = 40

/** A card that can make room. */
export interface LaneCard {
  readonly id: BlockId
  readonly tier: Tier
  readonly rect: Rect
}

/** A place that is taken: cards that are nearer to it than `margin` make room, the others stay. */
export interface TakenPlace {
  readonly rect: Rect
  readonly margin: number
}

/** What is asked of cards that make room. */
export interface Pushing {
  /** where a card stands when that is no longer where it was when its lane was prepared, across the lane */
  readonly place?: ((card: LaneCard) => Rect) | undefined
  /** the way that a card goes, whether or not it is the shorter one */
  readonly goes?: ReadonlyMap<BlockId, 1 | -1> | undefined
  /** the cards that may move; all when not given */
  readonly only?: ((card: LaneCard) => boolean) | undefined
}

interface Way {
  readonly sign: 1 | -1
  /** by where they begin when one goes this way */
  readonly cards: readonly LaneCard[]
}

/** Cards that move along one axis only, found by where they stand on it. */
export interface Lane {
  readonly axis: Axis
  readonly onward: Way
  /** missing where cards are not to go back */
  readonly back: Way | undefined
  readonly longest: number
}

/** Where something begins and ends along a lane, gone through one way, and what it covers across. */
interface Span {
  readonly from: number
  readonly to: number
  readonly low: number
  readonly high: number
}

/** What is in the way of cards that are swept: a place that is taken, or a card that was pushed, with where it stood. */
interface Obstacle extends Span {
  readonly margin: number
  readonly was?: Span
}

function spanOf(rect: Rect, axis: Axis, sign: 1 | -1): Span {
  const [length, across] = [lengthOn(rect, axis), otherAxis(axis)]
  const from = sign === 1 ? rect[axis] : -rect[axis] - length
  return { from, to: from + length, low: rect[across], high: rect[across] + lengthOn(rect, across) }
}

const sorted = (cards: readonly LaneCard[], axis: Axis, sign: 1 | -1): Way => ({
  sign,
  cards: [...cards].sort((a, b) => spanOf(a.rect, axis, sign).from - spanOf(b.rect, axis, sign).from),
})

/** Prepares cards to make room along an axis; the only step of it whose cost grows with their number. */
export const laneOf = (cards: readonly LaneCard[], axis: Axis, { goesBack = true } = {}): Lane => ({
  axis,
  onward: sorted(cards, axis, 1),
  back: goesBack ? sorted(cards, axis, -1) : undefined,
  longest: cards.reduce((most, { rect }) => Math.max(most, lengthOn(rect, axis)), 0),
})

const sharesLine = (a: Span, b: Span) => a.low < b.high && b.low < a.high

/** The room that is left free behind something: the usual one, or as little as there was between two cards already. */
const roomBehind = ({ was }: Obstacle, card: Span) =>
  was && was.to <= card.from ? Math.min(ROOM, card.from - was.to) : ROOM

/** Where a span begins once it is clear of all obstacles, gone on as little as needed; where it was when nothing is in its way. */
function clearOf(obstacles: readonly Obstacle[], span: Span): number {
  const length = span.to - span.from
  const near = obstacles.filter((each) => sharesLine(each, span))
  let from = span.from
  const isHit = (each: Obstacle) => {
    const moved = from !== span.from
    const behind = moved || each.was ? roomBehind(each, span) : each.margin
    const before = moved ? ROOM : each.margin
    return from < each.to + behind && each.from - before < from + length
  }
  for (let hit = near.find(isHit); hit; hit = near.find(isHit)) from = hit.to + roomBehind(hit, span)
  return from
}

/** The first card that may reach to a place along a way, by binary search. */
function firstFrom({ cards, sign }: Way, axis: Axis, at: number): number {
  let [low, high] = [0, cards.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const card = cards[middle] as LaneCard
    if (spanOf(card.rect, axis, sign).from < at) low = middle + 1
    else high = middle
  }
  return low
}

type Asked = Pick<Sweep, 'place'> & Pick<Pushing, 'goes'>

interface Sweep {
  readonly lane: Lane
  readonly way: Way
  readonly place: (card: LaneCard) => Rect
}

/** The cards that lie near enough to obstacles to be in their way, in order; more of them as obstacles are added. */
function* cardsNear({ lane, way, place }: Sweep, obstacles: readonly Obstacle[]): Generator<[LaneCard, Span]> {
  const first = Math.min(...obstacles.map(({ from }) => from)) - ROOM - lane.longest
  let [end, counted] = [Number.NEGATIVE_INFINITY, 0]
  for (let i = firstFrom(way, lane.axis, first); i < way.cards.length; i++) {
    for (; counted < obstacles.length; counted++) end = Math.max(end, (obstacles[counted]?.to ?? 0) + ROOM)
    const card = way.cards[i] as LaneCard
    const span = spanOf(place(card), lane.axis, way.sign)
    if (span.from >= end) return
    yield [card, span]
  }
}

/** Pushes what is in the way of obstacles on; adds where each pushed card is now, and each of them to the obstacles. */
function sweep(
  run: Sweep,
  obstacles: Obstacle[],
  { isMine, moved }: { isMine: (card: LaneCard) => boolean; moved: Map<BlockId, Rect> },
) {
  const { axis } = run.lane
  let active: Obstacle[] = []
  let counted = 0
  for (const [card, span] of cardsNear(run, obstacles)) {
    active.push(...obstacles.slice(counted))
    counted = obstacles.length
    active = active.filter(({ to }) => to + ROOM > span.from)
    if (!isMine(card)) continue
    const from = clearOf(active, span)
    if (from === span.from) continue
    const length = span.to - span.from
    obstacles.push({ ...span, from, to: from + length, margin: 0, was: span })
    moved.set(card.id, { ...run.place(card), [axis]: run.way.sign === 1 ? from : -from - length })
  }
}

/** Which of the cards that lie on a taken place go back, because that is the shorter way or the one they are to go. */
function goingBack(lane: Lane, taken: readonly TakenPlace[], { place, goes }: Asked): ReadonlySet<BlockId> {
  const back = new Set<BlockId>()
  if (!lane.back) return back
  const { axis } = lane
  const places = (sign: 1 | -1): Obstacle[] =>
    taken.map(({ rect, margin }) => ({ ...spanOf(rect, axis, sign), margin }))
  const [onwards, backwards] = [places(1), places(-1)]
  for (const [card, span] of cardsNear({ lane, way: lane.onward, place }, onwards)) {
    const onward = clearOf(onwards, span) - span.from
    if (onward === 0) continue
    const mirrored = spanOf(place(card), axis, -1)
    const shorter = clearOf(backwards, mirrored) - mirrored.from < onward ? -1 : 1
    if ((goes?.get(card.id) ?? shorter) === -1) back.add(card.id)
  }
  return back
}

/**
 * Where cards of a lane go so that none lies on a taken place, or on one that goes there: along the lane, either way, each as little
 * as is needed.
 */
export function pushApart(
  lane: Lane,
  taken: readonly TakenPlace[],
  { place = ({ rect }) => rect, goes, only = () => true }: Pushing = {},
): ReadonlyMap<BlockId, Rect> {
  const moved = new Map<BlockId, Rect>()
  if (taken.length === 0) return moved
  const { axis } = lane
  const back = goingBack(lane, taken, { place, goes })
  const places = (sign: 1 | -1): Obstacle[] =>
    taken.map(({ rect, margin }) => ({ ...spanOf(rect, axis, sign), margin }))
  sweep({ lane, way: lane.onward, place }, places(1), { isMine: (card) => only(card) && !back.has(card.id), moved })
  if (!lane.back || back.size === 0) return moved
  const there = [...moved.values()].map((rect): Obstacle => ({ ...spanOf(rect, axis, -1), margin: 0 }))
  const gone = new Set(moved.keys())
  sweep({ lane, way: lane.back, place }, [...places(-1), ...there], {
    isMine: (card) => only(card) && !gone.has(card.id),
    moved,
  })
  return moved
}
