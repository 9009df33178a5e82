import type { ValueSpec } from '#domain/board/property.ts'
import { type NumberSpec, readFigure } from '#domain/board/readFigure.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { fieldWords } from '#words/fields.ts'
import { readTextDraft } from './readTextDraft.ts'
import { withUnit } from './withUnit.ts'

/** The specs whose values are typed. */
export type TypedSpec = Extract<ValueSpec, { type: 'text' | 'number' }>

const figure = (value: number): string => value.toLocaleString('en-GB', { maximumFractionDigits: 6 })

/** The range a number may take, in words: "1 to 1,000,000". */
export const rangeOf = (spec: NumberSpec): string =>
  fieldWords.range(figure(spec.min), withUnit(figure(spec.max), spec.unit))

/** The range as it stands in an empty field; without its end where that is only a guard. */
export const rangeHint = (spec: NumberSpec): string =>
  spec.max >= 1e9 ? fieldWords.atLeast(figure(spec.min)) : fieldWords.range(figure(spec.min), figure(spec.max))

function readNumber(spec: NumberSpec, text: string): Result<number | undefined, string> {
  if (text.trim() === '') return ok(undefined)
  const value = readFigure(spec, text)
  const fits = value >= spec.min && value <= spec.max && (!spec.integer || Number.isInteger(value))
  if (!fits) return fail(fieldWords[spec.integer ? 'notWhole' : 'notNumber'](rangeOf(spec)))
  return ok(value)
}

/** The value of what was typed, undefined for an empty field, or what is accepted, to follow the name of the field. */
export function readDraft(spec: TypedSpec, text: string): Result<number | string | undefined, string> {
  return spec.type === 'number' ? readNumber(spec, text) : readTextDraft(spec, text)
}

/** What stands in the field for a value; the empty text for none. */
export const draftOf = (value: number | string | undefined): string => {
  if (value === undefined) return ''
  if (typeof value === 'string') return value
  return Math.abs(value) >= 1e15 ? String(value) : value.toLocaleString('en-GB', { maximumFractionDigits: 12 })
}
