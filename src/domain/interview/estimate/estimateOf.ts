import { onceFor } from '#shared/onceFor.ts'
import { type Factor, reckoned } from './formula.ts'
import { type InputId, statedInput } from './inputs.ts'
import { RESULTS } from './results/catalogue.ts'
import type { ResultId } from './results/ids.ts'
import type { ResultSpec } from './results/result.ts'
import { type EstimatedBoard, type Figure, type FormulaSheet, sheetOf } from './sheet.ts'

/** One figure of the estimate of a board, and how it comes about. */
export interface EstimateResult extends Figure, Omit<ResultSpec, 'formula' | 'unit' | 'title'> {
  /** in its base unit; undefined while a field is empty that it needs */
  readonly value: number | undefined
  /** the empty fields without which it has no value, also through other results */
  readonly missing: readonly InputId[]
  /** the empty fields of which the usual value was taken, also through other results */
  readonly assumes: readonly InputId[]
  /** it is what the brief states; `reckoned` is what it would be without that, where anything is */
  readonly stated?: { readonly field: InputId; readonly reckoned: number | undefined }
}

/** The results of a board by their ids, those in place on it alone. */
export type Estimate = ReadonlyMap<ResultId, EstimateResult>

/** Whole ones: a rounding error is no part of one more. */
const wholeUp = (value: number): number => Math.ceil(Number(value.toPrecision(12)))

/** The empty fields that factors rest on, their own and those of the results among them. */
function restingOn(
  factors: readonly Factor[],
  which: 'missing' | 'assumes',
  resultOf: (id: ResultId) => EstimateResult | undefined,
) {
  const own = ({ field, value, assumed }: Factor) =>
    field !== undefined && (which === 'missing' ? value === undefined : assumed === true) ? [field] : []
  return [
    ...new Set(factors.flatMap((each) => [...own(each), ...((each.result && resultOf(each.result)?.[which]) ?? [])])),
  ]
}

type ResultOn = (id: ResultId) => EstimateResult | undefined

const SPECS: ReadonlyMap<ResultId, ResultSpec> = new Map(RESULTS.map((spec) => [spec.id, spec]))

function resultFrom(spec: ResultSpec, sheet: FormulaSheet, resultOf: ResultOn): EstimateResult | undefined {
  const factors = spec.formula(sheet)
  if (!factors) return undefined
  const value = reckoned(factors)?.value
  const { formula: _, ...about } = spec
  return {
    ...about,
    factors,
    value: value !== undefined && spec.whole ? wholeUp(value) : value,
    missing: restingOn(factors, 'missing', resultOf),
    assumes: restingOn(factors, 'assumes', resultOf),
  }
}

/** The results of a board, each reckoned when it is first asked for. */
function resultsOn(board: EstimatedBoard): ResultOn {
  const found = new Map<ResultId, EstimateResult | undefined>()
  const resultOf: ResultOn = (id) => {
    if (!found.has(id)) found.set(id, resultFrom(SPECS.get(id) as ResultSpec, sheet, resultOf))
    return found.get(id)
  }
  const sheet = sheetOf(board, resultOf)
  return resultOf
}

/** That the brief states a result, and what it would be if it did not. */
function statedIn(board: EstimatedBoard, { id, statedBy }: ResultSpec): EstimateResult['stated'] {
  if (statedBy === undefined || statedInput(board, statedBy) === undefined) return undefined
  const { [statedBy]: _, ...brief } = board.brief
  return { field: statedBy, reckoned: resultsOn({ ...board, brief })(id)?.value }
}

/** Every result that has its place on a board, in the order of the screen; computed once a board. */
export const estimateOf: (board: EstimatedBoard) => Estimate = onceFor((board: EstimatedBoard) => {
  const resultOf = resultsOn(board)
  return new Map(
    RESULTS.flatMap((spec) => {
      const result = resultOf(spec.id)
      const stated = result && statedIn(board, spec)
      return result ? [[spec.id, { ...result, ...(stated && { stated }) }] as const] : []
    }),
  )
})
