import { type Axis, lengthOn, type Point, type Rect } from '#shared/geometry.ts'
import type { LaidEdge, RoutingGround } from './ground.ts'
import { hitsCard } from './polyline.ts'
import { heldEndsOf } from './ports/heldEnds.ts'
import type { Route, RouteRequest } from './routing.ts'
import { type CardChange, type Group, movedBy } from './routingChange.ts'
import { turnedPoint } from './turnedInput.ts'
import type { Wire } from './wires.ts'

/** Room made or taken on the board: everything from `at` on along an axis moved by `by`. */
export interface Room {
  readonly axis: Axis
  readonly at: number
  readonly by: number
  readonly ids: ReadonlySet<string>
  /** true when all cards from there on moved, so that no line can have come to lie on another card */
  readonly isWhole: boolean
}

/** Cards that moved and cards beyond the border of `Room` that did not may be mixed as one to this many. */
const MOVED_TO_STAYING = 5
/** Lines that move with their cards may pass others at this distance, in pixels. */
const CLEAR = 1

/** The room a change made, if a group of cards moved straight along an axis and nearly all that lies beyond moved with it. */
export function roomMade(
  group: Group | undefined,
  changed: ReadonlyMap<string, CardChange>,
  cards: ReadonlyMap<string, Rect>,
): Room | undefined {
  if (!group || (group.by.x === 0) === (group.by.y === 0)) return undefined
  const axis = group.by.x === 0 ? 'y' : 'x'
  let at = Infinity
  for (const id of group.ids) at = Math.min(at, changed.get(id)?.before?.[axis] ?? Infinity)
  let staying = 0
  for (const [id, rect] of cards) if (rect[axis] + lengthOn(rect, axis) > at && !group.ids.has(id)) staying++
  if (staying * MOVED_TO_STAYING > group.ids.size) return undefined
  return { axis, at, by: group.by[axis], ids: group.ids, isWhole: staying === 0 && group.by[axis] > 0 }
}

/** What moved under an edge. */
export interface Carriers {
  readonly changed: ReadonlyMap<string, CardChange>
  readonly room: Room | undefined
}

/**
 * The route of an edge whose cards moved together, moved with them, or drawn out over room that was made between them; undefined
 * when they moved in other ways. Whether it is still good there is not asked.
 */
export function carriedRoute(
  { route, wire }: LaidEdge,
  { changed, room }: Carriers,
  ground: RoutingGround,
): Route | undefined {
  const [from, to] = wire.cards.map((card) => changed.get(card))
  const [fromBy, toBy] = [from && movedBy(from), to && movedBy(to)]
  const { direction } = ground
  const isTogether = fromBy !== undefined && toBy !== undefined && fromBy.x === toBy.x && fromBy.y === toBy.y
  if (isTogether && !isDrawnOut(wire, { changed, room })) return moved(route, turnedPoint(fromBy, direction))
  if (!room || (from && to && !isTogether) || !wire.cards.some((card) => room.ids.has(card))) return undefined
  const { at, by } = room
  const axis = turnedAxis(room.axis, direction)
  return mapped(route, (point) => (point[axis] >= at ? { ...point, [axis]: point[axis] + by } : point))
}

/** True for an edge that room was made under or before, beyond which nothing stayed: it is as clear of cards as it was. */
export const isDrawnOut = ({ cards }: Wire, { changed, room }: Carriers): boolean =>
  room?.isWhole === true && cards.every((card) => room.ids.has(card) || !changed.has(card))

/** A route that moved as a whole. */
export const moved = (route: Route, by: Point): Route => mapped(route, ({ x, y }) => ({ x: x + by.x, y: y + by.y }))

const turnedAxis = (axis: Axis, direction: RoutingGround['direction']): Axis =>
  direction === 'right' ? axis : axis === 'x' ? 'y' : 'x'

const mapped = (route: Route, map: (point: Point) => Point): Route => ({
  points: route.points.map(map),
  ...(route.labelAt ? { labelAt: map(route.labelAt) } : {}),
})

/** True when an edge may run along a carried route: from its ports as before, not folded, and clear of cards. */
export function isCarriedWell(before: LaidEdge, route: Route, ground: RoutingGround): boolean {
  const points = route.points.map((point) => turnedPoint(point, ground.direction))
  const ends = heldEndsOf(ground, before.edge, points)
  const isAtPort = ends.every(({ side, offset }, i) => {
    const end = before.ends[i]
    return end !== undefined && end.side === side && Math.abs(end.offset - offset) < 0.01
  })
  if (
    ends.length !== 2 ||
    !isAtPort ||
    !isOnBorders(
      points,
      ends.map(({ card }) => ground.cards.get(card)),
    )
  )
    return false
  if (!runsAlike(before.wire.points, points)) return false
  return !hitsCard(ground, points, { from: before.edge.from, to: before.edge.to, clearance: CLEAR })
}

/** True when a line starts and ends on the borders of its two cards. */
export const isAtItsCards = (ground: RoutingGround, { from, to }: RouteRequest, { points }: Route): boolean =>
  isOnBorders(
    points.map((point) => turnedPoint(point, ground.direction)),
    [ground.cards.get(from), ground.cards.get(to)],
  )

const isOnBorders = (points: readonly Point[], rects: readonly (Rect | undefined)[]): boolean =>
  [points[0], points.at(-1)].every((point, i) => {
    const rect = rects[i]
    if (!point || !rect) return false
    const inX = point.x >= rect.x && point.x <= rect.x + rect.width
    const inY = point.y >= rect.y && point.y <= rect.y + rect.height
    const onX = point.x === rect.x || point.x === rect.x + rect.width
    const onY = point.y === rect.y || point.y === rect.y + rect.height
    return inX && inY && (onX || onY)
  })

/** Each segment runs the same way as before. */
const runsAlike = (before: readonly Point[], after: readonly Point[]): boolean =>
  after.every((point, i) => {
    const [last, old, oldLast] = [after[i - 1], before[i], before[i - 1]]
    if (!last || !old || !oldLast) return i === 0
    return (
      Math.sign(point.x - last.x) === Math.sign(old.x - oldLast.x) &&
      Math.sign(point.y - last.y) === Math.sign(old.y - oldLast.y)
    )
  })
