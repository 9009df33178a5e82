import type { Rect } from '#shared/geometry.ts'
import { restingGround } from './restingGround.ts'
import { routeOver } from './routeOver.ts'
import type { Route, RoutingInput } from './routing.ts'
import { turnedCards, turnedEdges } from './turnedInput.ts'

/** Routes the edges of a few cards again and again while these move and everything else stays. */
export interface DragRouter {
  /** New routes for the edges of the moving cards at the given places; what is not in `moved` is where it was. */
  route(moved: ReadonlyMap<string, Rect>): ReadonlyMap<string, Route>
}

/**
 * Prepares a drag of the cards in `movedIds`; `routes` are those on the board now. Preparing takes time that grows with
 * the board, each `route` call only with the number of edges at the moving cards.
 */
export function createDragRouter(
  input: RoutingInput,
  routes: ReadonlyMap<string, Route>,
  movedIds: ReadonlySet<string>,
): DragRouter {
  const { direction } = input
  const cards = turnedCards(input.cards, direction)
  const edges = turnedEdges(input.edges, cards, direction)
  const touched = edges.filter(({ from, to }) => movedIds.has(from) || movedIds.has(to))
  const others = edges.filter(({ from, to }) => !movedIds.has(from) && !movedIds.has(to))
  const still = new Map([...cards].filter(([id]) => !movedIds.has(id)))
  const startPlaces = new Map([...cards].filter(([id]) => movedIds.has(id)))
  const ground = restingGround({ still, touched, others, routes, direction })
  return {
    route: (moved) =>
      routeOver(ground, { places: new Map([...startPlaces, ...turnedCards(moved, direction)]), touched }),
  }
}
