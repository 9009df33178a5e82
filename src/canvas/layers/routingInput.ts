import type { Board, Edge, EdgeId } from '#domain/board/board.ts'
import { edgeRatesOf } from '#domain/capacity/edgeRatesOf.ts'
import { shortRate } from '#domain/capacity/rateWords.ts'
import { layoutOf } from '#domain/layout/bands.ts'
import { edgeChipsSize } from '#domain/layout/edgeStyle.ts'
import { routeRequest, routeRequests } from '#domain/layout/routeRequests.ts'
import type { RoutingInput } from '#domain/layout/routing/routing.ts'
import { trunksOf } from '#domain/layout/trunks.ts'

/** What an edge carries, as it is written on the edge; undefined when that is nothing. */
export function edgeRateText(board: Board, id: EdgeId): string | undefined {
  const rate = edgeRatesOf(board).get(id)
  return rate && shortRate(rate)
}

/** The room that what is written on an edge takes, with what it carries where that is shown; undefined when nothing is. */
export const sizeOnEdge = (board: Board, edge: Edge, { edgeRates }: { readonly edgeRates: boolean }) =>
  edgeChipsSize(edge, edgeRates ? edgeRateText(board, edge.id) : undefined)

/** What the router is asked for a board, whose edges may show what they carry. */
export function routingInput(board: Board, { edgeRates }: { readonly edgeRates: boolean }): RoutingInput {
  const edges = edgeRates
    ? board.edges.map((edge) => routeRequest(edge, trunksOf(board.edges).get(edge.id), edgeRateText(board, edge.id)))
    : routeRequests(board.edges)
  return { cards: layoutOf(board).cards, edges, direction: board.settings.direction }
}
