import type { BriefPropertyId } from '#domain/board/briefProperties.ts'
import type { Factor } from '../formula.ts'
import type { InputId } from '../inputs.ts'
import type { FormulaSheet } from '../sheet.ts'
import type { UnitId } from '../units.ts'
import type { ResultId } from './ids.ts'

/** One figure that an estimate gives. */
export interface ResultSpec {
  readonly id: ResultId
  readonly title: string
  /** the base unit of its value */
  readonly unit: UnitId
  /** where the formula is from */
  readonly source: string
  /** what is counted, in the middle of a sentence, where its unit does not say it; both when one is said otherwise */
  readonly of?: string
  /** so much is said of: "a day", "in five years" */
  readonly span?: string
  /** there are only whole ones of it, and a part takes another one */
  readonly whole?: true
  /** the field of the brief that states it outright and then wins over what would be reckoned */
  readonly statedBy?: Extract<InputId, BriefPropertyId>
  /** The formula, its factors in the order in which they are said; undefined where the result has no place on this sheet. */
  readonly formula: (sheet: FormulaSheet) => readonly Factor[] | undefined
}
