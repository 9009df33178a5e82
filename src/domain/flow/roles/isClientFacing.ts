import { answersCallers, isClient, isRouter } from '#domain/blocks/predicates.ts'
import type { Block } from '#domain/board/board.ts'
import { isRequest } from '#domain/flow/graph/linkKinds.ts'
import type { FlowGraph } from '../flowGraph.ts'

/** True for a service, BFF or WebSocket server that clients, routers or anything of the Client or Edge tier call. */
export const isClientFacing = (flow: FlowGraph, block: Block): boolean =>
  answersCallers(block) &&
  flow.into(block).some((link) => {
    const { from } = link
    return isRequest(link) && (isClient(from) || isRouter(from) || from.tier === 'client' || from.tier === 'edge')
  })
