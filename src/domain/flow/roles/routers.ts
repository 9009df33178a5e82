import { isEdgeRouter } from '#domain/blocks/predicates.ts'
import type { Block } from '#domain/board/board.ts'
import { isConnected } from '#domain/flow/graph/isConnected.ts'
import { onceFor } from '#shared/onceFor.ts'
import type { FlowGraph } from '../flowGraph.ts'

/** The routers in the Edge tier that something flows through. */
export const connectedEdgeRouters = onceFor((flow: FlowGraph): readonly Block[] =>
  flow.blocks.filter((block) => isEdgeRouter(block) && isConnected(flow, block)),
)
