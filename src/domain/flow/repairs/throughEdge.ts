import { isEdgeRouter } from '#domain/blocks/predicates.ts'
import type { Block } from '#domain/board/board.ts'
import type { Draft } from '#domain/flow/draft/draft.ts'
import { isRequest } from '#domain/flow/graph/linkKinds.ts'
import { reach, walk } from '#domain/flow/graph/reach.ts'
import { clientsOf } from '#domain/flow/roles/clients.ts'
import { connectedEdgeRouters } from '#domain/flow/roles/routers.ts'
import type { FlowGraph } from '../flowGraph.ts'

/** The routers of the Edge tier on the way to a block, the nearest first. */
const routersBefore = (flow: FlowGraph, block: Block): readonly Block[] => {
  const way = walk(flow, {
    from: [block],
    along: (link) => isRequest(link) && isEdgeRouter(link.from),
    backwards: true,
  })
  return [...way].filter(isEdgeRouter)
}

const routersReached = (flow: FlowGraph, callers: readonly Block[]): readonly Block[] =>
  [...walk(flow, { from: callers, along: (link) => isRequest(link) && isEdgeRouter(link.to) })].filter(isEdgeRouter)

/** The router furthest in that the caller comes to, else any client, else the last of the board. */
const innermostRouter = (flow: FlowGraph, caller: Block): Block | undefined =>
  routersReached(flow, [caller]).at(-1) ??
  routersReached(flow, clientsOf(flow)).at(-1) ??
  connectedEdgeRouters(flow).at(-1)

/**
 * Draws the way of a caller to the router of the Edge tier that leads to a block already, else to the innermost one, and gives
 * that router; the last stretch is left to draw. Nothing is drawn when no router is connected.
 */
export function throughEdge(
  draft: Draft,
  flow: FlowGraph,
  { from, to }: { readonly from: Block; readonly to: Block },
): Block | undefined {
  const [router = innermostRouter(flow, from)] = routersBefore(flow, to)
  if (!router) return undefined
  const onTheWay = routersBefore(flow, router)
  const known = reach(flow, { from: [from], along: (link) => isRequest(link) && isEdgeRouter(link.to) })
  const outermost = onTheWay.at(-1) ?? router
  if (!onTheWay.some((each) => known.has(each))) draft.connect(from, outermost)
  return router
}
