import { createStore, type StoreApi } from 'zustand/vanilla'
import type { EdgeId } from '#domain/board/board.ts'
import type { Route } from '#domain/layout/routing/routing.ts'

/** The routes of all edges of the board, and those that differ while cards are dragged. */
export interface Routes {
  readonly routes: ReadonlyMap<string, Route>
  readonly dragged: ReadonlyMap<string, Route>
  /** those of `dragged` that only moved, since both of their cards are dragged, and how far from where `routes` has them */
  readonly carried: { readonly ids: ReadonlySet<string>; readonly dx: number; readonly dy: number } | undefined
}

/** The routes that are drawn; written by `startRouting`, read by each edge for itself. */
export type RouteState = StoreApi<Routes>

/** No edge has a route yet. */
export const createRouteState = (): RouteState =>
  createStore<Routes>(() => ({ routes: new Map(), dragged: new Map(), carried: undefined }))

/** The route an edge is drawn with now. */
export const routeOf = ({ routes, dragged }: Routes, id: EdgeId): Route | undefined => dragged.get(id) ?? routes.get(id)
