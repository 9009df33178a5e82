import type { Point, Rect } from '#shared/geometry.ts'
import type { Route, RouteRequest, RoutingInput } from './routing.ts'

/** Routes as numbers: for each the number of its edge, how many points it has, its label or twice NaN, and the points of all. */
export interface PackedRoutes {
  readonly edges: Uint32Array<ArrayBuffer>
  readonly counts: Uint32Array<ArrayBuffer>
  readonly labels: Float64Array<ArrayBuffer>
  readonly points: Float64Array<ArrayBuffer>
}

/** A board to be routed, as numbers that can be handed to a worker without being copied; names are all it has of text. */
export interface PackedBoard {
  readonly direction: RoutingInput['direction']
  readonly cards: readonly string[]
  /** x, y, width and height of each card */
  readonly rects: Float64Array<ArrayBuffer>
  readonly edges: readonly string[]
  /** the numbers of the two cards of each edge */
  readonly ends: Uint32Array<ArrayBuffer>
  /** the size of the label of each edge, or twice NaN */
  readonly sizes: Float64Array<ArrayBuffer>
  /** the trunk of each edge, 0 for none */
  readonly trunks: Int8Array<ArrayBuffer>
  /** the routes that stay */
  readonly kept: PackedRoutes
}

/** A board as numbers, with the routes it has; edges of unknown cards are left out. */
export function packBoard({ cards, edges, direction }: RoutingInput, routes: ReadonlyMap<string, Route>): PackedBoard {
  const numbers = new Map<string, number>()
  const rects = new Float64Array(4 * cards.size)
  for (const [id, { x, y, width, height }] of cards) {
    rects.set([x, y, width, height], 4 * numbers.size)
    numbers.set(id, numbers.size)
  }
  const known = edges.filter(({ from, to }) => numbers.has(from) && numbers.has(to))
  const ends = new Uint32Array(2 * known.length)
  const sizes = new Float64Array(2 * known.length)
  for (const [i, { from, to, labelSize }] of known.entries()) {
    ends.set([numbers.get(from) ?? 0, numbers.get(to) ?? 0], 2 * i)
    sizes.set([labelSize?.width ?? Number.NaN, labelSize?.height ?? Number.NaN], 2 * i)
  }
  const ids = known.map(({ id }) => id)
  const trunks = Int8Array.from(known, ({ trunk = 0 }) => trunk)
  return { direction, cards: [...cards.keys()], rects, edges: ids, ends, sizes, trunks, kept: packRoutes(ids, routes) }
}

/** The board of such numbers, and its routes. */
export function unpackBoard(packed: PackedBoard): { input: RoutingInput; routes: Map<string, Route> } {
  const { direction, rects, ends, sizes, trunks } = packed
  const cards = new Map<string, Rect>()
  for (const [i, id] of packed.cards.entries()) {
    const [x = 0, y = 0, width = 0, height = 0] = rects.subarray(4 * i, 4 * i + 4)
    cards.set(id, { x, y, width, height })
  }
  const edges = packed.edges.map((id, i): RouteRequest => {
    const [from = '', to = ''] = [packed.cards[ends[2 * i] ?? 0], packed.cards[ends[2 * i + 1] ?? 0]]
    const [width = Number.NaN, height = Number.NaN] = sizes.subarray(2 * i, 2 * i + 2)
    const edge = { id, from, to, ...(trunks[i] && { trunk: trunks[i] }) }
    return Number.isNaN(width) ? edge : { ...edge, labelSize: { width, height } }
  })
  return { input: { cards, edges, direction }, routes: unpackRoutes(packed.edges, packed.kept) }
}

/** The routes of some edges as numbers. */
export function packRoutes(ids: readonly string[], routes: ReadonlyMap<string, Route>): PackedRoutes {
  const found = ids.flatMap((id, number) => {
    const route = routes.get(id)
    return route ? [{ number, route }] : []
  })
  const counts = Uint32Array.from(found, ({ route }) => route.points.length)
  const points = new Float64Array(2 * counts.reduce((sum, count) => sum + count, 0))
  const labels = new Float64Array(2 * found.length)
  let at = 0
  for (const [i, { route }] of found.entries()) {
    labels[2 * i] = route.labelAt?.x ?? Number.NaN
    labels[2 * i + 1] = route.labelAt?.y ?? Number.NaN
    for (const { x, y } of route.points) {
      points[at++] = x
      points[at++] = y
    }
  }
  return { edges: Uint32Array.from(found, ({ number }) => number), counts, labels, points }
}

/** The routes of such numbers. */
export function unpackRoutes(
  ids: readonly string[],
  { edges, counts, labels, points }: PackedRoutes,
): Map<string, Route> {
  const routes = new Map<string, Route>()
  let at = 0
  for (const [i, number] of edges.entries()) {
    const line: Point[] = []
    for (const end = at + 2 * (counts[i] ?? 0); at < end; at += 2)
      line.push({ x: points[at] ?? 0, y: points[at + 1] ?? 0 })
    const [x = Number.NaN, y = Number.NaN] = labels.subarray(2 * i, 2 * i + 2)
    routes.set(ids[number] ?? '', Number.isNaN(x) ? { points: line } : { points: line, labelAt: { x, y } })
  }
  return routes
}

/** The memory of such routes, to be handed over instead of copied. */
export const buffersOf = ({ edges, counts, labels, points }: PackedRoutes): ArrayBuffer[] => [
  edges.buffer,
  counts.buffer,
  labels.buffer,
  points.buffer,
]
