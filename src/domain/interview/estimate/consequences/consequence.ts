import type { BlockId, Board } from '#domain/board/board.ts'
import type { Load } from '#domain/capacity/loadOf.ts'
import type { FlowGraph } from '#domain/flow/flowGraph.ts'
import type { Fix } from '#domain/flow/rule.ts'
import type { ResultId } from '#domain/interview/estimate/results/ids.ts'
import type { Estimate } from '../estimateOf.ts'
import type { InputId } from '../inputs.ts'

/** A board beside its estimate. */
export interface NumbersView {
  /** with the peaks and connections of the estimate in its brief */
  readonly board: Board
  readonly flow: FlowGraph
  readonly estimate: Estimate
  /** the value of a result; undefined while it has none, or no place */
  value(id: ResultId): number | undefined
  /** what reaches each block at those peaks */
  readonly loads: ReadonlyMap<BlockId, Load>
}

/** What the numbers say of a board at one place. */
export interface Verdict {
  /** the blocks that it is about; none where they are missing */
  readonly at: readonly BlockId[]
  /** what the numbers force, one sentence without its full stop */
  readonly says: string
  /** the numbers, with what they are compared with, one sentence */
  readonly because: string
  /** what on the board answers it, one sentence without its full stop; while it is there, nothing is left to do */
  readonly answer?: string | undefined
  /** the steps that would answer it, the best first */
  readonly steps?: readonly Fix[] | undefined
  /** the field to look at where no step on the board helps */
  readonly opens?: InputId
}

/** One thing that numbers may force. */
export interface ForcedBy {
  readonly id: string
  /** the result that it follows from, which also tells what it rests on */
  readonly result: ResultId
  readonly source: string
  /** what it comes to on a board, nothing where the numbers force nothing of it */
  readonly check: (view: NumbersView) => readonly Verdict[]
}
