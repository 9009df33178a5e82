import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Board, EdgeId } from '#domain/board/board.ts'
import { edgeRatesOf } from '#domain/capacity/edgeRatesOf.ts'
import { shortRate } from '#domain/capacity/rateWords.ts'
import { layoutOf } from '#domain/layout/bands.ts'
import { edgeChipsSize } from '#domain/layout/edgeStyle.ts'
import type { Route, RouteRequest, RoutingInput } from '#domain/layout/routing/routing.ts'

/** The routes of all edges of the board, and those that differ while cards are dragged. */
export interface Routes {
  readonly routes: ReadonlyMap<string, Route>
  readonly dragged: ReadonlyMap<string, Route>
}

/** What an edge carries, as it is written on the edge; undefined when that is nothing. */
export function edgeRateText(board: Board, id: EdgeId): string | undefined {
  const rate = edgeRatesOf(board).get(id)
  return rate && shortRate(rate)
}

/** What the router is asked for a board, whose edges may show what they carry. */
export function routingInput(board: Board, { edgeRates }: { readonly edgeRates: boolean }): RoutingInput {
  const edges = board.edges.map((edge): RouteRequest => {
    const labelSize = edgeChipsSize(edge, edgeRates ? edgeRateText(board, edge.id) : undefined)
    return { id: edge.id, from: edge.from, to: edge.to, ...(labelSize ? { labelSize } : {}) }
  })
  return { cards: layoutOf(board).cards, edges, direction: board.settings.direction }
}

/** The routes that are drawn; written by `followRoutes`, read by each edge for itself. */
export type RouteState = StoreApi<Routes>

/** No edge has a route yet. */
export const createRouteState = (): RouteState => createStore<Routes>(() => ({ routes: new Map(), dragged: new Map() }))

/** The route an edge is drawn with now. */
export const routeOf = ({ routes, dragged }: Routes, id: EdgeId): Route | undefined => dragged.get(id) ?? routes.get(id)
