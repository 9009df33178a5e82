import { boundsOf, inflate, lineMeets, overlaps } from '#shared/geometry.ts'
import { createDragRouter } from './dragRouter.ts'
import type { Route, RouteRequest, RoutingInput } from './routing.ts'

/** How far around the ends of the edges the router looks, in board pixels: room for a detour around a few cards. */
const AROUND = 800

/** What of a board bears on the edges of some cards: what lies around these cards and those at the other ends. */
function around(
  { cards, edges, direction }: RoutingInput,
  routes: ReadonlyMap<string, Route>,
  ids: ReadonlySet<string>,
): RoutingInput {
  const isTouched = ({ from, to }: RouteRequest) => ids.has(from) || ids.has(to)
  const ends = new Set(edges.filter(isTouched).flatMap(({ from, to }) => [from, to]))
  const bounds = boundsOf([...ends].flatMap((id) => cards.get(id) ?? []))
  if (!bounds) return { cards: new Map(), edges: [], direction }
  const area = inflate(bounds, AROUND)
  const near = new Map([...cards].filter(([, card]) => overlaps(card, area)))
  const bears = (edge: RouteRequest) => {
    const route = routes.get(edge.id)
    return isTouched(edge) || (route !== undefined && lineMeets(route.points, area))
  }
  const kept = edges.filter(bears)
  for (const { from, to } of kept)
    for (const id of [from, to]) {
      const card = cards.get(id)
      if (card) near.set(id, card)
    }
  return { cards: near, edges: kept, direction }
}

/**
 * New routes for the edges of a few cards that changed, all others running as they do. It looks only at what lies around them, so that
 * it takes about as long on a large board as on a small one; a detour around what lies further off is left to a routing of the whole.
 */
export function routeNear(
  input: RoutingInput,
  routes: ReadonlyMap<string, Route>,
  changed: ReadonlySet<string>,
): ReadonlyMap<string, Route> {
  const near = around(input, routes, changed)
  const moved = new Map([...near.cards].filter(([id]) => changed.has(id)))
  return createDragRouter(near, routes, changed).route(moved)
}
