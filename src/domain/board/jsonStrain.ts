import type { Problem } from './problem.ts'
import type { FieldSpec, FieldSpecs } from './property.ts'
import { BOARD_SHAPE } from './records/catalogue.ts'

/** The file, its board, a list of it, a record, a list of the record's; the rest is for what newer versions may bring. */
const MOST_DEEP = 32

const itemsOf = (spec: FieldSpec): number => 1 + ('maxItems' in spec ? spec.maxItems : 0)

const valuesOf = (specs: FieldSpecs): number => Object.values(specs).reduce((sum, spec) => sum + itemsOf(spec), 1)

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** Twice the values of a board that has as many records as it can and every field of them, and no more than is read in seconds. */
const MOST_VALUES = Math.min(
  20_000_000,
  2 *
    sum([
      ...BOARD_SHAPE.singles.map(({ fields }) => valuesOf(fields)),
      ...BOARD_SHAPE.records.map(({ most, fields }) => most * valuesOf(fields)),
    ]),
)

const QUOTE = 0x22
const COMMA = 0x2c
const BACKSLASH = 0x5c
const isOpening = (code: number) => code === 0x5b || code === 0x7b
const isClosing = (code: number) => code === 0x5d || code === 0x7d

/** Where a quoted text that starts at a quote ends: at its closing quote, or where the whole text does. */
function closingQuote(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let before = end
    while (text.charCodeAt(before - 1) === BACKSLASH) before--
    if ((end - before) % 2 === 0) return end
  }
  return text.length
}

/** Why a text is too much for a parser of JSON although it is not too long; undefined when it is not. Goes over the text once. */
export function jsonStrain(text: string): Problem | undefined {
  let deep = 0
  let values = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === QUOTE) at = closingQuote(text, at)
    else if (code === COMMA) values++
    else if (isOpening(code)) {
      values++
      deep++
    } else if (isClosing(code)) deep--
    if (deep > MOST_DEEP) return { code: 'too-deep', path: '', limit: MOST_DEEP }
    if (values > MOST_VALUES) return { code: 'too-many-values', path: '', limit: MOST_VALUES }
  }
  return undefined
}
