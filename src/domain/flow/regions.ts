import { onceFor } from '#shared/onceFor.ts'
import type { FlowGraph } from './flowGraph.ts'

/** The regions that blocks name, in the order of their first appearance. */
const regionsOf = onceFor((flow: FlowGraph): readonly string[] => [
  ...new Set(flow.blocks.map(({ region }) => region?.trim() ?? '').filter(Boolean)),
])

/** How many regions the design runs in, by the brief or by the blocks; 1 when neither says. */
export const regionCount = (flow: FlowGraph): number =>
  Math.max(1, flow.board.brief.regions ?? 1, regionsOf(flow).length)
