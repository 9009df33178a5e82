import type { Board } from '#domain/board/board.ts'
import type { Change } from '#domain/board/change.ts'
import { type EstimateResult, estimateOf } from './estimateOf.ts'
import type { ResultId } from './results/ids.ts'
import { roundedFigure } from './rounding.ts'

/** True for a result that the brief has a field for, and that it does not state already. */
const canTakeOver = (result: EstimateResult): boolean =>
  result.statedBy !== undefined && result.stated === undefined && result.value !== undefined

/**
 * The changes that write results into the fields of the brief that state them: whole numbers, and in quick maths the rounded ones that
 * are said. What the brief states already stays; none where there is nothing to write.
 */
export function takeOver(board: Board, ids: readonly ResultId[]): readonly Change[] {
  const estimate = estimateOf(board)
  const fields = ids.flatMap((id) => {
    const result = estimate.get(id)
    if (!result || !canTakeOver(result) || result.statedBy === undefined) return []
    const value = Math.round(result.value ?? 0)
    return [[result.statedBy, board.estimate.quickMaths ? roundedFigure(value) : value] as const]
  })
  return fields.length === 0 ? [] : [{ op: 'patch', type: 'brief', fields: Object.fromEntries(fields) }]
}

/** The way back: the brief states this result no more, so that it is reckoned again. */
export function reckonAgain(board: Board, id: ResultId): readonly Change[] {
  const field = estimateOf(board).get(id)?.stated?.field
  return field === undefined ? [] : [{ op: 'patch', type: 'brief', fields: { [field]: undefined } }]
}
