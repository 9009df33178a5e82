import { anyOf, isApplication, isNotifier } from '#domain/blocks/predicates.ts'
import type { Block } from '#domain/board/board.ts'
import type { Kind } from '#domain/board/kind.ts'
import type { Link } from '#domain/capacity/links.ts'
import type { Draft } from '#domain/flow/draft/draft.ts'
import { clientCalls } from '#domain/flow/graph/clientCalls.ts'
import { connectedEdgeRouters } from '#domain/flow/roles/routers.ts'
import { flowOf } from '../flowGraph.ts'
import { passThrough } from './passThrough.ts'

const hidesBehindRouters = anyOf(isApplication, isNotifier)

/**
 * Puts a new router in front of what some calls reach: each caller calls the router once, and the router everything called. When
 * it is the first router of the board, what clients call straight goes through it too: a front door with side doors is none.
 */
export function frontDoor(
  draft: Draft,
  kind: Extract<Kind, 'lb' | 'cdn' | 'gateway' | 'entry'>,
  calls: readonly Link[],
): Block {
  const flow = flowOf(draft.board())
  const isFirst = connectedEdgeRouters(flow).length === 0
  const sideDoors = isFirst ? clientCalls(flow).filter(({ to }) => hidesBehindRouters(to)) : []
  const router = draft.add(kind)
  passThrough(draft, router, [...calls, ...sideDoors])
  return router
}
