import { isClient } from '#domain/blocks/predicates.ts'
import type { Block } from '#domain/board/board.ts'
import { blocksThat } from '#domain/flow/graph/alike.ts'
import type { FlowGraph } from '../flowGraph.ts'

/** The clients of the board, in board order. */
export const clientsOf = (flow: FlowGraph): readonly Block[] => blocksThat(flow, isClient)
