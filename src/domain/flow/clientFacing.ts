import { roleOf } from '#domain/blocks/traits.ts'
import type { Block } from '#domain/board/board.ts'
import type { FlowGraph } from './flowGraph.ts'
import { isRequest } from './linkKinds.ts'
import { isRouter } from './routers.ts'

/** True for an application server whose role is to answer callers: service or BFF. */
export const isService = (block: Block): boolean =>
  block.kind === 'app' && (roleOf(block) === 'service' || roleOf(block) === 'bff')

/** True for an application server that prepares answers for one kind of client. */
export const isBff = (block: Block): boolean => block.kind === 'app' && roleOf(block) === 'bff'

/** True for a service, BFF or WebSocket server that clients, routers or anything of the Client or Edge tier call. */
export const isClientFacing = (flow: FlowGraph, block: Block): boolean =>
  (isService(block) || block.kind === 'ws') &&
  flow.into(block).some((link) => {
    const { from } = link
    return (
      isRequest(link) && (from.kind === 'client' || isRouter(from) || from.tier === 'client' || from.tier === 'edge')
    )
  })
