import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Route } from '#domain/layout/routing/routing.ts'

/** The routes of all edges of the board, and what becomes of them while cards are dragged. */
export interface Routes {
  readonly routes: ReadonlyMap<string, Route>
  /** those that lead from dragged cards to others, as they run now */
  readonly dragged: ReadonlyMap<string, Route>
  /**
   * the edges whose both cards are dragged, the same set all through a drag, and how far they have come from where `routes` has them:
   * whoever draws them moves what is drawn, so that a move takes no longer the more of them there are
   */
  readonly carried: { readonly ids: ReadonlySet<string>; readonly dx: number; readonly dy: number } | undefined
}

/** The routes that are drawn; written by `startRouting`, read by each edge for itself through `routeOf`. */
export type RouteState = StoreApi<Routes>

/** No edge has a route yet. */
export const createRouteState = (): RouteState =>
  createStore<Routes>(() => ({ routes: new Map(), dragged: new Map(), carried: undefined }))
