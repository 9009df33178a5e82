import { isServer, startsWork } from '#domain/blocks/predicates.ts'
import { hasTrait } from '#domain/blocks/traits.ts'
import type { Block, Board } from '#domain/board/board.ts'
import { onceFor } from '#shared/onceFor.ts'
import type { FlowGraph } from './flowGraph.ts'
import { type BlockSort, blocksThat } from './graph/alike.ts'

const FEWEST_BLOCKS = 5

const isBuildingBlock = ({ kind }: BlockSort): boolean => hasTrait(kind, 'block')

/** The blocks that are one of the twelve building blocks, in board order; supporting shapes do not count. */
export const buildingBlocks = onceFor((flow: FlowGraph): readonly Block[] => blocksThat(flow, isBuildingBlock))

/** True for a board with fewer building blocks than a whole system has. */
export function hasFewBlocks({ blocks }: Pick<Board, 'blocks'>): boolean {
  let count = 0
  for (const block of blocks) if (isBuildingBlock(block) && ++count >= FEWEST_BLOCKS) return false
  return true
}

/** True for a board that shows a whole system: what starts the work, a server, a store or queue, and five building blocks. */
export const isComplete = onceFor(
  (board: Pick<Board, 'blocks'>): boolean =>
    board.blocks.some(startsWork) &&
    board.blocks.some(isServer) &&
    board.blocks.some(({ kind }) => hasTrait(kind, 'store')) &&
    !hasFewBlocks(board),
)
