import { isClient } from '#domain/blocks/predicates.ts'
import type { Block } from '#domain/board/board.ts'
import { onceFor } from '#shared/onceFor.ts'
import type { FlowGraph } from '../flowGraph.ts'

/** The clients of the board, in board order. */
export const clientsOf = onceFor((flow: FlowGraph): readonly Block[] => flow.blocks.filter(isClient))
