import type { Board, EdgeId } from '#domain/board/board.ts'
import type { Rate } from './rates.ts'
import { trafficOf } from './traffic.ts'

/**
 * The reads and writes per second along each edge that carries some at the peak of the brief. What the edges into a block
 * carry sums up to what reaches it, clients aside, which send as well.
 */
export const edgeRatesOf = (board: Board): ReadonlyMap<EdgeId, Rate> => trafficOf(board).along()
