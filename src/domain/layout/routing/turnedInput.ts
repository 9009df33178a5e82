import type { Point, Rect } from '#shared/geometry.ts'
import type { Route, RouteRequest, RoutingInput } from './routing.ts'
import { swapRect } from './search/frame.ts'

/** Cards farther out or larger than this are left out, and with them their edges. */
const FARTHEST = 1e7

type Direction = RoutingInput['direction']

/** Cards in a fixed order, with the axes exchanged when the tiers run down; unusable rectangles are left out. */
export function turnedCards(cards: Iterable<readonly [string, Rect]>, direction: Direction): Map<string, Rect> {
  const usable = [...cards].filter(([, rect]) => isUsable(rect)).sort(([a], [b]) => (a < b ? -1 : 1))
  return new Map(usable.map(([id, rect]) => [id, direction === 'down' ? swapRect(rect) : rect]))
}

/** A card as it is seen in the turned plane, or undefined when its rectangle is unusable. */
export function turnedCard(rect: Rect | undefined, direction: Direction): Rect | undefined {
  if (!rect || !isUsable(rect)) return undefined
  return direction === 'down' ? swapRect(rect) : rect
}

const isUsable = ({ x, y, width, height }: Rect): boolean =>
  Math.abs(x) < FARTHEST && Math.abs(y) < FARTHEST && width > 0 && height > 0 && width < FARTHEST && height < FARTHEST

/** Edges between known cards in a fixed order, with label sizes turned as the cards are. */
export function turnedEdges(
  edges: readonly RouteRequest[],
  cards: ReadonlyMap<string, Rect>,
  direction: Direction,
): RouteRequest[] {
  const known = edges.filter(({ from, to }) => cards.has(from) && cards.has(to))
  known.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  return direction === 'right' ? known : known.map((edge) => turnedRequest(edge, direction))
}

/** An edge with its label size turned as the cards are. */
export function turnedRequest(edge: RouteRequest, direction: Direction): RouteRequest {
  const size = edge.labelSize
  return size && direction === 'down' ? { ...edge, labelSize: { width: size.height, height: size.width } } : edge
}

/** A point seen in the turned plane; turning twice gives the point back. */
export const turnedPoint = (point: Point, direction: Direction): Point =>
  direction === 'down' ? { x: point.y, y: point.x } : point

/** The way text runs, seen in the turned plane. */
export const textAxis = (direction: Direction): 'level' | 'upright' => (direction === 'down' ? 'upright' : 'level')

/** The finished route of an edge, back in board pixels. */
export function turnedBack(points: readonly Point[], labelAt: Point | undefined, direction: Direction): Route {
  const route = { points: points.map((point) => turnedPoint(point, direction)) }
  return labelAt ? { ...route, labelAt: turnedPoint(labelAt, direction) } : route
}
