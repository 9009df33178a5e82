import { restingGround } from './restingGround.ts'
import { routeOver } from './routeOver.ts'
import type { Route, RoutingInput } from './routing.ts'
import { turnedCards, turnedEdges } from './turnedInput.ts'

/** Routes the edges with the given ids around the cards and beside the edges that keep the given routes. */
export function routeSome(
  input: RoutingInput,
  routes: ReadonlyMap<string, Route>,
  ids: ReadonlySet<string>,
): ReadonlyMap<string, Route> {
  const { direction } = input
  const still = turnedCards(input.cards, direction)
  const edges = turnedEdges(input.edges, still, direction)
  const touched = edges.filter(({ id }) => ids.has(id))
  const others = edges.filter(({ id }) => !ids.has(id))
  return routeOver(restingGround({ still, touched, others, routes, direction }), { places: new Map(), touched })
}
