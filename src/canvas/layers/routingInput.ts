import type { Board, EdgeId } from '#domain/board/board.ts'
import { edgeRatesOf } from '#domain/capacity/edgeRatesOf.ts'
import { shortRate } from '#domain/capacity/rateWords.ts'
import { layoutOf } from '#domain/layout/bands.ts'
import { edgeChipsSize } from '#domain/layout/edgeStyle.ts'
import type { RouteRequest, RoutingInput } from '#domain/layout/routing/routing.ts'

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
