import { hasTrait } from '#domain/blocks/traits.ts'
import type { Block } from '#domain/board/board.ts'
import { onceFor } from '#shared/onceFor.ts'
import type { FlowGraph } from './flowGraph.ts'
import { isClient } from './roles/clients.ts'
import { isServer } from './roles/servers.ts'

const FEWEST_BLOCKS = 5

/** The blocks that are one of the twelve building blocks, in board order; supporting shapes do not count. */
export const buildingBlocks = onceFor((flow: FlowGraph): readonly Block[] =>
  flow.blocks.filter(({ kind }) => hasTrait(kind, 'block')),
)

/** True for a board that shows a whole system: a client, a server, a store or queue, and five building blocks. */
export const isComplete = onceFor(
  (flow: FlowGraph): boolean =>
    flow.blocks.some(isClient) &&
    flow.blocks.some(isServer) &&
    flow.blocks.some(({ kind }) => hasTrait(kind, 'store')) &&
    buildingBlocks(flow).length >= FEWEST_BLOCKS,
)
