import type { Block } from '#domain/board/board.ts'
import { onceFor } from '#shared/onceFor.ts'
import type { FlowGraph } from '../flowGraph.ts'

/** True for a block that stands for the people or programs who use the system. */
export const isClient = ({ kind }: Block): boolean => kind === 'client'

/** The clients of the board, in board order. */
export const clientsOf = onceFor((flow: FlowGraph): readonly Block[] => flow.blocks.filter(isClient))
