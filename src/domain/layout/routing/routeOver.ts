import { boundsOf, inflate, type Point, type Rect } from '#shared/geometry.ts'
import { onceFor } from '#shared/onceFor.ts'
import { crowdingOf } from './givingWay.ts'
import { groundOf, type LaidEdge, laidEdge, type RoutingGround } from './ground.ts'
import { insertLines, type LabelGround, placeLabels } from './labels/placeLabels.ts'
import { LINE_GAP } from './measures.ts'
import type { EndAtCard } from './ports/cardPorts.ts'
import { bothOf, createRectIndex, layered, type RectQuery } from './rectIndex.ts'
import { CARD_CELL, LINE_CELL, routesOf } from './routeEdges.ts'
import type { Route, RouteRequest, RoutingInput } from './routing.ts'
import type { Scene } from './scene.ts'
import { type Bystanders, keepApart } from './spread/keepApart.ts'
import { type Stretch, stretchesOf } from './spread/stretches.ts'
import { textAxis, turnedCards, turnedEdges } from './turnedInput.ts'
import { layWires, type Wire } from './wires.ts'

/** The edges (turned, in order) to be routed over a ground, and what stands on it besides, for this once. */
export interface Over {
  readonly touched: readonly RouteRequest[]
  /** more cards, turned, and all of them by their ids with those on the ground */
  readonly above?: { readonly cards: Scene['cards']; readonly index: RectQuery<string> }
  /** more ends that stay where they are */
  readonly held?: readonly EndAtCard[]
}

/** Beside more segments than this a line finds its place by some of them. */
const MOST_BYSTANDERS = 200
/** More edges than this cannot give way to a few. */
const MOST_GIVING = 12
/** So far beside its two cards an edge may have to look for a way, in pixels. */
const ASIDE = 200
const NOWHERE: Scene = { cards: new Map(), index: createRectIndex<string>(CARD_CELL) }

/** Routes the touched edges over what lies on the ground; none of them lies there, and the ground is left as it is. */
export function routeOver(ground: RoutingGround, { touched, above, held = [] }: Over): Map<string, Route> {
  const { direction } = ground
  const scene: Scene = above ? { cards: above.cards, index: bothOf(above.index, ground.index) } : ground
  const ends = new Set(touched.flatMap(({ from, to }) => [from, to]))
  const staying = [...ground.heldAt(ends), ...held].map((end) => ({ ...end }))
  const wires = layWires(scene, touched, staying)
  keepApart(scene, wires, bystandersIn(ground.labels.lines))
  const lines = layered(ground.labels.lines, createRectIndex<Wire>(LINE_CELL))
  for (const wire of wires) insertLines(lines, wire)
  const chips = layered(ground.labels.chips, createRectIndex<string>(CARD_CELL))
  const labels: Map<string, Point> = placeLabels(scene, wires, { ground: { lines, chips }, axis: textAxis(direction) })
  return routesOf(wires, labels, direction)
}

/** The order in which edges are routed. */
export const byId = (a: RouteRequest, b: RouteRequest): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/**
 * Routes edges (turned) that do not lie on the ground, and with them those on it that the new lines leave no place to, if that helps;
 * these are lifted. Loops at one card go together.
 */
export function routeAmong(ground: RoutingGround, waiting: Iterable<RouteRequest>): Map<string, Route> {
  const touched = [...waiting]
  for (const id of loopsBeside(ground, touched)) touched.push(...edgesOf(ground.lift(id)))
  const first = attempt(ground, touched)
  if (first.crowding.ids.size === 0 || first.crowding.ids.size > MOST_GIVING) return first.routes
  const giving = [...first.crowding.ids].flatMap((id) => ground.lift(id) ?? [])
  const second = attempt(ground, [...touched, ...giving.map(({ edge }) => edge)])
  if (second.crowding.count < first.crowding.count) return second.routes
  for (const { edge, route } of giving) ground.lay(edge, route)
  return first.routes
}

/** The routes of the edges of a board that have none among those kept, and of those that give way to them. */
export function routeMissing(input: RoutingInput, kept: ReadonlyMap<string, Route>): Map<string, Route> {
  const { direction } = input
  const cards = turnedCards(input.cards, direction)
  const edges = turnedEdges(input.edges, cards, direction)
  const missing = edges.filter(({ id }) => !kept.has(id))
  return routeAmong(groundOf(direction, cards, { edges, routes: kept }), missing)
}

const edgesOf = (laid: LaidEdge | undefined): RouteRequest[] => (laid ? [laid.edge] : [])

function attempt(ground: RoutingGround, edges: readonly RouteRequest[]) {
  const touched = edges.toSorted(byId)
  const routes = routeOver(ground, { touched })
  const added = touched.flatMap((edge) => {
    const route = routes.get(edge.id)
    return route ? [laidEdge(ground, edge, route)] : []
  })
  return { routes, crowding: crowdingOf(ground, added) }
}

/** The loops on the ground at the cards of some loops. */
const loopsBeside = (ground: RoutingGround, edges: readonly RouteRequest[]): string[] =>
  edges
    .filter(({ from, to }) => from === to)
    .flatMap(({ from }) => ground.at(from).flatMap(({ edge }) => (edge.from === edge.to ? [edge.id] : [])))

/**
 * How much work it is to route some edges (turned): for each the cards between and around its two, those included, counted up to
 * `most`. An estimate that is the same on every machine: time goes with the cards that lines have to find ways past.
 */
export function workOf({ cards, index }: RoutingGround, edges: Iterable<RouteRequest>, most: number): number {
  let work = 0
  for (const { from, to } of edges) {
    const area = boundsOf([cards.get(from), cards.get(to)].flatMap((rect) => rect ?? []))
    if (area && index.some(inflate(area, ASIDE), () => ++work >= most)) return work
  }
  return work
}

/** Routes the edges with the given ids around the cards and beside the edges that keep the given routes. */
export function routeSome(
  input: RoutingInput,
  routes: ReadonlyMap<string, Route>,
  ids: ReadonlySet<string>,
): ReadonlyMap<string, Route> {
  const { direction } = input
  const cards = turnedCards(input.cards, direction)
  const edges = turnedEdges(input.edges, cards, direction)
  const touched = edges.filter(({ id }) => ids.has(id))
  const others = edges.filter(({ id }) => !ids.has(id))
  return routeOver(groundOf(direction, cards, { edges: others, routes }), { touched })
}

/** The segments of resting edges that a moved segment could come to lie on. */
function bystandersIn(lines: LabelGround['lines']): Bystanders {
  return (axis, movable) => {
    const near = new Set<Stretch>()
    for (const { min, max, low, high } of movable) {
      if (min === max) continue
      const upright: Rect = { x: min, y: low, width: max - min, height: high - low }
      const area =
        axis === 'upright' ? upright : { x: upright.y, y: upright.x, width: upright.height, height: upright.width }
      lines.some(inflate(area, LINE_GAP), (wire, rect) => {
        const [at, from] = axis === 'upright' ? [rect.x, rect.y] : [rect.y, rect.x]
        for (const stretch of restingStretches(wire)[axis])
          if (stretch.at === at && stretch.low === from) near.add(stretch)
        return near.size > MOST_BYSTANDERS
      })
    }
    return [...near]
  }
}

/** The segments of a line that stays, worked out once. */
const restingStretches = onceFor((wire: Wire) => ({
  upright: stretchesOf(NOWHERE, [wire], 'upright'),
  level: stretchesOf(NOWHERE, [wire], 'level'),
}))
