import type { Board, Edge, EdgeId } from '#domain/board/board.ts'
import { edgeRatesOf } from '#domain/capacity/edgeRatesOf.ts'
import { shortRate } from '#domain/capacity/rateWords.ts'
import { layoutOf } from '#domain/layout/bands.ts'
import { edgeChipsSize } from '#domain/layout/edgeStyle.ts'
import type { RouteRequest, RoutingInput } from '#domain/layout/routing/routing.ts'
import { onceFor } from '#shared/onceFor.ts'

/** What an edge carries, as it is written on the edge; undefined when that is nothing. */
export function edgeRateText(board: Board, id: EdgeId): string | undefined {
  const rate = edgeRatesOf(board).get(id)
  return rate && shortRate(rate)
}

/** The room that what is written on an edge takes, with what it carries where that is shown; undefined when nothing is. */
export const sizeOnEdge = (board: Board, edge: Edge, { edgeRates }: { readonly edgeRates: boolean }) =>
  edgeChipsSize(edge, edgeRates ? edgeRateText(board, edge.id) : undefined)

function requestOf(edge: Edge, rate?: string): RouteRequest {
  const labelSize = edgeChipsSize(edge, rate)
  return { id: edge.id, from: edge.from, to: edge.to, ...(labelSize ? { labelSize } : {}) }
}
const plainRequest = onceFor((edge: Edge) => requestOf(edge))
const plainRequests = onceFor((edges: readonly Edge[]) => edges.map(plainRequest))

/** What the router is asked for a board, whose edges may show what they carry. */
export function routingInput(board: Board, { edgeRates }: { readonly edgeRates: boolean }): RoutingInput {
  const edges = edgeRates
    ? board.edges.map((edge) => requestOf(edge, edgeRateText(board, edge.id)))
    : plainRequests(board.edges)
  return { cards: layoutOf(board).cards, edges, direction: board.settings.direction }
}
