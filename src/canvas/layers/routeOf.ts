import type { EdgeId } from '#domain/board/board.ts'
import { moved } from '#domain/layout/routing/carried.ts'
import type { Route } from '#domain/layout/routing/routing.ts'
import { onceFor } from '#shared/onceFor.ts'
import type { Routes } from './routes.ts'

/** Carried routes where they are now, by the edges that were asked for; a component that selects one gets the same object again. */
const carriedRoutes = onceFor((_: Routes) => new Map<EdgeId, Route>())

/** The route an edge is drawn with now. */
export function routeOf(state: Routes, id: EdgeId): Route | undefined {
  const { routes, dragged, carried } = state
  const resting = routes.get(id)
  if (!resting || !carried?.ids.has(id)) return dragged.get(id) ?? resting
  const known = carriedRoutes(state)
  const now = known.get(id) ?? moved(resting, { x: carried.dx, y: carried.dy })
  known.set(id, now)
  return now
}
