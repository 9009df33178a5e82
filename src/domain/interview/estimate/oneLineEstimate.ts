import { readFigure } from '#domain/board/readFigure.ts'
import { figure } from '#domain/capacity/figures.ts'
import { inWords, sayResult } from './figureWords.ts'
import { DAY_SECONDS } from './time.ts'
import { combined, type Dimension, type Measured, type Operator, sameDimension, UNITS } from './units.ts'

/** What a line came to. */
export interface LineEstimate {
  /** a second, bytes, bytes a second, or a bare number: in base units */
  readonly value: number
  readonly unit: 'a second' | 'bytes' | 'bytes a second' | 'seconds' | 'count'
  /** “11,574/s”, and how much that is a day */
  readonly words: string
  /** as a person says it */
  readonly said: string
}

const ANY = { type: 'number', min: 0, max: Number.MAX_VALUE } as const
const BYTES = { ...ANY, unit: 'B' } as const
const SECONDS = { ...ANY, unit: 's' } as const
/** A number with its scale or unit, and what it is a number of. */
const TERM = /^(\d[\d.,]*(?:e\d+)?)(\s*)([%\p{L}]*)\s*(.*)$/iu
const OPERATORS = /\s*(?:([×*÷/])|(?<=[\s\d])(x)(?=[\s\d]))\s*(?=\d)/iu
const RATES: readonly (readonly [RegExp, Dimension])[] = [
  [/(?:\/|\bper|\ban?|\beach|\bevery)\s*(?:s|sec|second)$/i, { second: -1 }],
  [/(?:\/|\bper|\ban?|\beach|\bevery)\s*(?:d|day)$/i, { day: -1 }],
]

const isNumber = (value: number): boolean => !Number.isNaN(value)

/** The number at the start of a term, by what its letters can mean: a size, a share, a time, a scale, or the thing itself. */
function measured([, number = '', gap = '', letters = '', rest = '']: readonly string[]): Measured | undefined {
  const isApart = gap !== '' && rest === ''
  const bare = readFigure(ANY, number)
  if (!isNumber(bare)) return undefined
  const thing = `${letters} ${rest}`
  const rate = RATES.find(([pattern]) => pattern.test(thing.trim()))?.[1] ?? {}
  if (letters === '%') return { value: bare / 100, dimension: {} }
  // M is a million, as in “100M users”, and B a billion unless it stands apart and counts nothing, as in “150 B”.
  const scaled = letters === 'B' && isApart ? Number.NaN : readFigure(ANY, `${number}${letters}`)
  if (isNumber(scaled)) return { value: scaled, dimension: rate }
  const bytes = readFigure(BYTES, `${number}${letters}`)
  if (isNumber(bytes)) return { value: bytes, dimension: { byte: 1, ...rate } }
  const seconds = readFigure(SECONDS, `${number}${letters}`)
  if (!isNumber(seconds)) return { value: bare, dimension: rate }
  return letters.length > 1 && seconds >= DAY_SECONDS
    ? { value: seconds / DAY_SECONDS, dimension: { day: 1 } }
    : { value: seconds, dimension: { second: 1 } }
}

function readTerm(text: string): Measured | undefined {
  const found = TERM.exec(text.trim())
  return found ? measured(found) : undefined
}

const A_DAY: Dimension = { day: -1 }
const perDay = (value: number, dimension: Dimension): Measured =>
  combined({ value, dimension }, '÷', { value: DAY_SECONDS, dimension: UNITS['seconds a day'] })

/** A rate by the day as one by the second; anything else as it is. */
function inSeconds({ value, dimension }: Measured): Measured {
  if (dimension.day === -1) return perDay(value, dimension)
  return { value, dimension }
}

const RESULT_UNITS = ['a second', 'bytes', 'bytes a second', 'seconds', 'count'] as const

function estimateFrom(found: Measured): LineEstimate | undefined {
  const { value, dimension } = inSeconds(found)
  const unit = RESULT_UNITS.find((each) => sameDimension(UNITS[each], dimension))
  if (unit === undefined || !Number.isFinite(value)) return undefined
  const isRate = unit === 'a second' || unit === 'bytes a second'
  const day = unit === 'a second' ? `${figure(value * DAY_SECONDS)} a day` : inWords(value * DAY_SECONDS, 'bytes a day')
  const own = unit === 'a second' ? `${figure(value)}/s` : inWords(value, unit)
  return { value, unit, words: isRate ? `${own}, ${day}` : own, said: sayResult({ value, unit }) }
}

/** The terms of a line, each with the operator before it; undefined where one of them is no number. */
function termsOf(line: string): readonly { readonly operator: Operator; readonly term: Measured }[] | undefined {
  const parts = line.split(OPERATORS).filter((part) => part !== undefined)
  const terms = parts.flatMap((part, place) => {
    const term = place % 2 === 0 ? readTerm(part) : undefined
    const operator: Operator = /[÷/]/.test(parts[place - 1] ?? '') ? '÷' : '×'
    return term ? [{ operator, term }] : []
  })
  return terms.length * 2 - 1 === parts.length ? terms : undefined
}

/**
 * The estimate of whoever has ten seconds: “100M users × 10 requests” is 11,574/s. Numbers may be typed as they are said, with sizes,
 * shares and times; without any time among them, what is counted happens in a day. Undefined for what is no such line.
 */
export function oneLineEstimate(line: string): LineEstimate | undefined {
  const [first, ...others] = termsOf(line) ?? []
  if (!first || others.length === 0) return undefined
  const isTimed = [first, ...others].some(({ term: { dimension } }) => dimension.day || dimension.second)
  const all = others.reduce((sum, { operator, term }) => combined(sum, operator, term), first.term)
  return estimateFrom(isTimed ? all : combined(all, '×', { value: 1, dimension: A_DAY }))
}
