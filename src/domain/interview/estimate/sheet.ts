import type { Board } from '#domain/board/board.ts'
import type { Factor } from './formula.ts'
import { type InputId, inputOf, inputTitle, reckonedInput, statedInput } from './inputs.ts'
import type { ResultId } from './results/ids.ts'
import type { Operator, UnitId } from './units.ts'

/** What of a board an estimate is reckoned from. */
export type EstimatedBoard = Pick<Board, 'brief' | 'settings' | 'estimate'>

/** A result as other results read it. */
export interface Figure {
  readonly value: number | undefined
  readonly unit: UnitId
  readonly title: string
  readonly factors: readonly Factor[]
}

/** What formulas are written on: it gives them their factors. */
export interface FormulaSheet {
  /** a day is taken as 100,000 seconds */
  readonly quick: boolean
  /** true when all of these fields state something */
  states(...ids: readonly InputId[]): boolean
  /** the value of a field in a formula, or the usual one; undefined where there is neither */
  taken(id: InputId): number | undefined
  /** a field as a factor; `becomes` says what of its value counts, and by which name */
  field(id: InputId, operator?: Operator, becomes?: Becoming): Factor
  /** another result as a factor */
  result(id: ResultId, operator?: Operator): Factor
  /** the factors of another result, to go on from; none where there is no such result */
  formulaOf(id: ResultId): readonly Factor[]
  /** true when there is such a result on this board and it has a value */
  has(id: ResultId): boolean
  /** a number that nobody states: seconds in a day, doubling */
  fixed(value: number, unit: UnitId, about: { readonly label: string; readonly operator?: Operator }): Factor
}

/** What a value of a field stands for in a formula, such as the share that a cache misses. */
interface Becoming {
  readonly label: string
  readonly value: (stated: number) => number
  readonly unit?: UnitId
}

const goesOn = (operator: Operator | undefined) => (operator === undefined ? {} : { operator })

/** The sheet of a board; `figureOf` tells the other results. */
export function sheetOf(board: EstimatedBoard, figureOf: (id: ResultId) => Figure | undefined): FormulaSheet {
  const states = (...ids: readonly InputId[]) => ids.every((id) => statedInput(board, id) !== undefined)
  const taken = (id: InputId) => {
    const value = statedInput(board, id) ?? inputOf(id).usual?.value
    return value === undefined ? undefined : reckonedInput(id, value)
  }
  return {
    quick: board.estimate.quickMaths === true,
    states,
    taken,
    field: (id, operator, becomes) => {
      const value = taken(id)
      return {
        ...goesOn(operator),
        value: value !== undefined && becomes ? becomes.value(value) : value,
        unit: becomes?.unit ?? inputOf(id).unit,
        label: becomes?.label ?? inputTitle(id),
        field: id,
        ...(value !== undefined && !states(id) && { assumed: true as const }),
      }
    },
    result: (id, operator) => {
      const figure = figureOf(id)
      return {
        ...goesOn(operator),
        value: figure?.value,
        unit: figure?.unit ?? 'count',
        label: figure?.title ?? id,
        result: id,
      }
    },
    formulaOf: (id) => figureOf(id)?.factors ?? [],
    has: (id) => figureOf(id)?.value !== undefined,
    fixed: (value, unit, { label, operator }) => ({ ...goesOn(operator), value, unit, label }),
  }
}
