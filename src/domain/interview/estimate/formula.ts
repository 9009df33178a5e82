import type { InputId } from './inputs.ts'
import type { ResultId } from './results/ids.ts'
import { combined, type Dimension, type Measured, type Operator, UNITS, type UnitId } from './units.ts'

/** One figure of a formula, with what it is and where it is from. */
export interface Factor {
  /** how it goes with what stands before it; the first of a formula has none */
  readonly operator?: Operator
  /** undefined while the field or the result that it is taken from says nothing */
  readonly value: number | undefined
  readonly unit: UnitId
  readonly label: string
  /** the field it is from, which may be changed in place */
  readonly field?: InputId
  /** the result it is from */
  readonly result?: ResultId
  /** the field is empty: the value is the usual one */
  readonly assumed?: true
}

/** What a formula comes to, its factors taken from left to right; undefined as long as one of them is, and where it divides by nothing. */
export function reckoned(factors: readonly Factor[]): Measured | undefined {
  let sum: Measured | undefined
  for (const { operator, value, unit } of factors) {
    if (value === undefined) return undefined
    const next = { value, dimension: UNITS[unit] as Dimension }
    sum = sum === undefined || operator === undefined ? next : combined(sum, operator, next)
  }
  return sum && Number.isFinite(sum.value) ? sum : undefined
}
