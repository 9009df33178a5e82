import type { Block } from '#domain/board/board.ts'
import { onceFor } from '#shared/onceFor.ts'
import type { FlowGraph } from './flowGraph.ts'

/** The region that a block names; the empty text for none. */
export const regionOf = ({ region }: Block): string => region?.trim() ?? ''

/** The regions that blocks name, in the order of their first appearance. */
export const regionsAmong = (blocks: readonly Block[]): readonly string[] => [
  ...new Set(blocks.map(regionOf).filter(Boolean)),
]

const regionsOf = onceFor((flow: FlowGraph) => regionsAmong(flow.blocks))

/** How many regions the design runs in, by the brief or by the blocks; 1 when neither says. */
export const regionCount = (flow: FlowGraph): number =>
  Math.max(1, flow.board.brief.regions ?? 1, regionsOf(flow).length)
