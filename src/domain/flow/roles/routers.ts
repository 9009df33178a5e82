import { isEdgeRouter } from '#domain/blocks/predicates.ts'
import type { Block } from '#domain/board/board.ts'
import { blocksThat } from '#domain/flow/graph/alike.ts'
import { isConnected } from '#domain/flow/graph/isConnected.ts'
import { onceFor } from '#shared/onceFor.ts'
import type { FlowGraph } from '../flowGraph.ts'

/** The routers in the Edge tier that something flows through. */
export const connectedEdgeRouters = onceFor((flow: FlowGraph): readonly Block[] =>
  blocksThat(flow, isEdgeRouter).filter((block) => isConnected(flow, block)),
)
