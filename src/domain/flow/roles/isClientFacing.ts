import { answersCallers, isClient, isRouter } from '#domain/blocks/predicates.ts'
import type { Block, BlockId } from '#domain/board/board.ts'
import { type BlockSort, type LinkSort, linksThat } from '#domain/flow/graph/alike.ts'
import { isRequest } from '#domain/flow/graph/linkKinds.ts'
import { onceFor } from '#shared/onceFor.ts'
import type { FlowGraph } from '../flowGraph.ts'

const isOutermost = (from: BlockSort): boolean =>
  isClient(from) || isRouter(from) || from.tier === 'client' || from.tier === 'edge'

const comesFromOutside = (link: LinkSort): boolean =>
  isRequest(link) && answersCallers(link.to) && isOutermost(link.from)

const clientFacing = onceFor(
  (flow: FlowGraph): ReadonlySet<BlockId> => new Set(linksThat(flow, comesFromOutside).map(({ edge }) => edge.to)),
)

/** True for a service, BFF or WebSocket server that clients, routers or anything of the Client or Edge tier call. */
export const isClientFacing = (flow: FlowGraph, block: Block): boolean => clientFacing(flow).has(block.id)
