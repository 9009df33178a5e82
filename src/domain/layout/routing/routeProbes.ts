import { overlaps, type Point, type Rect } from '#shared/geometry.ts'
import { routeEdges } from './routeEdges.ts'
import type { Route, RoutingInput } from './routing.ts'

/** A card of the usual height. */
export const card = (x: number, y: number, width = 160): Rect => ({ x, y, width, height: 60 })

/** A board to route, its edges named e0, e1 and so on; the third entry is the width of a label. */
export const board = (
  cards: Record<string, Rect>,
  edges: readonly (readonly [from: string, to: string, label?: number])[],
  direction: 'right' | 'down' = 'right',
): RoutingInput => ({
  cards: new Map(Object.entries(cards)),
  edges: edges.map(([from, to, label], i) => ({
    id: `e${i}`,
    from,
    to,
    ...(label ? { labelSize: { width: label, height: 18 } } : {}),
  })),
  direction,
})

/** The route of one edge. */
export const routed = (input: RoutingInput, id = 'e0'): Route => routeEdges(input).get(id) as Route

/** The segments of a line. */
export const segments = (points: readonly Point[]): (readonly [Point, Point])[] =>
  points.slice(1).map((point, i) => [points[i] as Point, point] as const)

/** The flat rectangle of a segment. */
export const rectOf = ([a, b]: readonly [Point, Point]): Rect => ({
  x: Math.min(a.x, b.x),
  y: Math.min(a.y, b.y),
  width: Math.abs(a.x - b.x),
  height: Math.abs(a.y - b.y),
})

/** The cards a route runs through. */
export const cardsHit = (input: RoutingInput, route: Route): string[] =>
  [...input.cards]
    .filter(([, rect]) => segments(route.points).some((segment) => overlaps(rectOf(segment), rect)))
    .map(([id]) => id)

/** True for a point on the border of a rectangle. */
export const onBorder = ({ x, y }: Point, r: Rect): boolean => {
  const inX = x >= r.x && x <= r.x + r.width
  const inY = y >= r.y && y <= r.y + r.height
  return (inX && (y === r.y || y === r.y + r.height)) || (inY && (x === r.x || x === r.x + r.width))
}

/** True for a line of upright and level segments, none of them empty. */
export const isOrthogonal = (points: readonly Point[]): boolean =>
  points.length >= 2 && segments(points).every(([a, b]) => (a.x === b.x) !== (a.y === b.y))

/** Lines of two routes that lie on each other for more than a point. */
export const runTogether = (a: Route, b: Route): boolean =>
  segments(a.points).some((s) =>
    segments(b.points).some((t) => {
      const [r, q] = [rectOf(s), rectOf(t)]
      const upright = r.width === 0 && q.width === 0 && r.x === q.x
      const level = r.height === 0 && q.height === 0 && r.y === q.y
      return (
        (upright && r.y < q.y + q.height && q.y < r.y + r.height) ||
        (level && r.x < q.x + q.width && q.x < r.x + r.width)
      )
    }),
  )
