import type { Edge } from '#domain/board/board.ts'
import { onceFor } from '#shared/onceFor.ts'
import { edgeChipsSize } from './edgeStyle.ts'
import type { RouteRequest } from './routing/routing.ts'
import { trunksOf } from './trunks.ts'

/** What the router is asked for an edge: with the chips on it, and what it carries where that is written on it. */
export function routeRequest(edge: Edge, trunk: number | undefined, rate?: string): RouteRequest {
  const labelSize = edgeChipsSize(edge, rate)
  return { id: edge.id, from: edge.from, to: edge.to, ...(labelSize && { labelSize }), ...(trunk && { trunk }) }
}

const known = onceFor((_: Edge) => new Map<number, RouteRequest>())

/** The same request for the same edge, as long as it runs together with others as before. */
function plainRequest(edge: Edge, trunk = 0): RouteRequest {
  const old = known(edge).get(trunk)
  if (old) return old
  const request = routeRequest(edge, trunk)
  known(edge).set(trunk, request)
  return request
}

/** What the router is asked for some edges that show only what is written on them. */
export const routeRequests = onceFor((edges: readonly Edge[]): readonly RouteRequest[] => {
  const trunks = trunksOf(edges)
  return edges.map((edge) => plainRequest(edge, trunks.get(edge.id)))
})
