import { anyOf, isBalancer, isCdnBlock, isEntry, isGateway, isRouter } from '#domain/blocks/predicates.ts'
import type { Block } from '#domain/board/board.ts'
import { connectedEdgeRouters } from '#domain/flow/roles/routers.ts'
import { onceFor } from '#shared/onceFor.ts'
import type { FlowGraph } from '../flowGraph.ts'
import { isRequest } from './linkKinds.ts'

/** Which routers stand further out than others. */
const FROM_OUTSIDE = [isEntry, isCdnBlock, anyOf(isGateway, isBalancer)]

const isCalledByRouter = (flow: FlowGraph, block: Block): boolean =>
  flow.into(block).some((link) => isRequest(link) && isRouter(link.from))

/** The routers that requests from outside come to first: the outermost connected kind of the Edge tier, in board order. */
export const entrancesOf = onceFor((flow: FlowGraph): readonly Block[] => {
  const routers = connectedEdgeRouters(flow)
  const outermost = FROM_OUTSIDE.map((is) => routers.filter(is)).find(({ length }) => length > 0) ?? []
  const first = outermost.filter((router) => !isCalledByRouter(flow, router))
  return first.length > 0 ? first : outermost
})
