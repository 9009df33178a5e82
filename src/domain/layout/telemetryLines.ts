import type { BlockId, Board, Edge } from '#domain/board/board.ts'
import { onceFor } from '#shared/onceFor.ts'
import { EDGE_STYLES } from './edgeStyle.ts'

/** True for an edge that is drawn below all others, and not at all where its like are hidden: it only reports. */
export const isTelemetryLine = (edge: Pick<Edge, 'kind'>): boolean => EDGE_STYLES[edge.kind].below === true

const flowLines = onceFor((edges: readonly Edge[]) => edges.filter((edge) => !isTelemetryLine(edge)))

/** A board as it is drawn where lines of telemetry are hidden; the same one for the same board. */
export const withoutTelemetryLines = onceFor((board: Board): Board => ({ ...board, edges: flowLines(board.edges) }))

/** The blocks that report to a telemetry block. */
export const reportingBlocks = onceFor(
  (edges: readonly Edge[]): ReadonlySet<BlockId> => new Set(edges.filter(isTelemetryLine).map(({ from }) => from)),
)

/** The mark of a block that reports, where that is not seen by its lines, in pixels: on the lower border of its card, by its corner. */
export const REPORT_MARK = { size: 18, icon: 11, left: 10 } as const
