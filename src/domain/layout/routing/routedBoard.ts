import { createGround, groundOf, type LaidEdge, type RoutingGround } from './ground.ts'
import type { Route, RouteRequest, RoutingInput } from './routing.ts'
import { createStepMemory, type StepMemory } from './takenBack.ts'
import { turnedCards, turnedRequest } from './turnedInput.ts'

/**
 * A board and its lines as one router keeps them: what was asked for last, the ground, the routes that are shown, and the edges that
 * wait for new lines, none of which lies on the ground.
 */
export interface RoutedBoard {
  readonly known: RoutingInput
  readonly ground: RoutingGround
  /** turned */
  readonly requests: Map<string, RouteRequest>
  readonly waiting: Set<string>
  readonly memory: StepMemory
  routes(): ReadonlyMap<string, Route>
  /** What is asked for from now on; the ground is another matter. */
  ask(input: RoutingInput): void
  /** A new ground with the cards of a board and no edges, all of which wait; what is shown stays. */
  begin(input: RoutingInput): void
  /** Lays an edge along its final route and shows that. */
  settle(edge: RouteRequest, route: Route): void
  /** The same for an edge that is laid once the ground is looked at, or by `layNext`. */
  settleLater(edge: RouteRequest, route: Route): void
  /** Lays up to so many edges that are still to be laid; false when there are none left. */
  layNext(most: number): boolean
  /** Shows a route for an edge without laying it; without a route the edge is no longer shown. */
  show(id: string, route: Route | undefined): void
  /** Takes an edge from the ground, to be routed again. */
  await(id: string): LaidEdge | undefined
}

const NOTHING: RoutingInput = { cards: new Map(), edges: [], direction: 'right' }

const sameRoute = (a: Route, b: Route): boolean =>
  a === b ||
  (a.labelAt?.x === b.labelAt?.x &&
    a.labelAt?.y === b.labelAt?.y &&
    a.points.length === b.points.length &&
    a.points.every((point, i) => point.x === b.points[i]?.x && point.y === b.points[i]?.y))

/** A router's board before it knows of any. */
export function createRoutedBoard(): RoutedBoard {
  let [known, ground]: [RoutingInput, RoutingGround] = [NOTHING, createGround('right')]
  let routes: Map<string, Route> = new Map()
  let isShared = false
  const requests = new Map<string, RouteRequest>()
  const waiting = new Set<string>()
  const memory = createStepMemory()
  const toLay = new Map<string, { readonly edge: RouteRequest; readonly route: Route }>()

  const layNext = (most: number): boolean => {
    let left = most
    for (const [id, { edge, route }] of toLay) {
      if (left-- === 0) break
      toLay.delete(id)
      ground.lay(edge, route)
    }
    return toLay.size > 0
  }
  const show = (id: string, route: Route | undefined): void => {
    const old = routes.get(id)
    if (old === route || (old && route && sameRoute(old, route))) return
    memory.replaced(id, old)
    // Whoever was handed the routes keeps them as they were.
    if (isShared) [routes, isShared] = [new Map(routes), false]
    if (route) routes.set(id, route)
    else routes.delete(id)
  }
  return {
    get known() {
      return known
    },
    get ground() {
      if (toLay.size > 0) layNext(Infinity)
      return ground
    },
    layNext,
    requests,
    waiting,
    memory,
    show,
    routes: () => {
      isShared = true
      return routes
    },
    ask: (input) => {
      known = input
    },
    begin: (input) => {
      known = input
      const cards = turnedCards(input.cards, input.direction)
      ground = groundOf(input.direction, cards, { edges: [], routes })
      requests.clear()
      waiting.clear()
      toLay.clear()
      for (const asked of input.edges) {
        const edge = turnedRequest(asked, input.direction)
        requests.set(edge.id, edge)
        if (cards.has(edge.from) && cards.has(edge.to)) waiting.add(edge.id)
      }
      for (const id of routes.keys()) if (!waiting.has(id)) show(id, undefined)
    },
    settle: (edge, route) => {
      waiting.delete(edge.id)
      toLay.delete(edge.id)
      show(edge.id, route)
      ground.lay(edge, routes.get(edge.id) ?? route)
    },
    settleLater: (edge, route) => {
      waiting.delete(edge.id)
      show(edge.id, route)
      toLay.set(edge.id, { edge, route: routes.get(edge.id) ?? route })
    },
    await: (id) => {
      if (toLay.size > 0) layNext(Infinity)
      const laid = ground.lift(id)
      if (laid) waiting.add(id)
      return laid
    },
  }
}
