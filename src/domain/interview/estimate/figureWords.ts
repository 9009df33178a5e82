import { figure, shortFigure } from '#domain/capacity/figures.ts'
import { plural } from '#shared/plural.ts'
import type { EstimateResult } from './estimateOf.ts'
import type { Factor } from './formula.ts'
import { roundedFigure } from './rounding.ts'
import type { UnitId } from './units.ts'

/** A value as it is shown: the figure, and the unit that stands beside it. */
export interface FigureWords {
  readonly figure: string
  readonly unit: string
}

const BYTES = ['B', 'KB', 'MB', 'GB', 'TB', 'PB', 'EB', 'ZB', 'YB'] as const
const SIZES: Readonly<Partial<Record<UnitId, string>>> = { bytes: '', 'bytes a day': ' a day', 'bytes a second': '/s' }

/** A value that is at most 1,000 of its unit, and the unit; digits are significant ones. */
function scaled(value: number, digits: number): { readonly value: number; readonly power: number } {
  let power = 0
  let left = Number(value.toPrecision(digits))
  while (left >= 1_000 && power < BYTES.length - 1) {
    left = Number((value / 1_000 ** ++power).toPrecision(digits))
  }
  return { value: left, power }
}

/** Bytes, with a digit after the point below a hundred, so that figures of a column look alike: 3.0 TB, 1.095 PB, 200 TB. */
function bytesWords(bytes: number, { digits = 4, loose = false } = {}): FigureWords {
  const { value, power } = scaled(bytes, digits)
  const fraction = loose || power === 0 || value >= 100 ? 0 : 1
  const format = { minimumFractionDigits: fraction, maximumFractionDigits: 3 }
  return { figure: value.toLocaleString('en-US', format), unit: BYTES[power] ?? '' }
}

const TIMES = [
  { least: 172_800, seconds: 86_400, unit: 'days' },
  { least: 5_400, seconds: 3_600, unit: 'hours' },
  { least: 90, seconds: 60, unit: 'minutes' },
  { least: 0, seconds: 1, unit: 'seconds' },
] as const

function timeWords(seconds: number, digits: number): FigureWords {
  const { seconds: each, unit } = TIMES.find(({ least }) => seconds >= least) ?? TIMES[3]
  return { figure: Number((seconds / each).toPrecision(digits)).toLocaleString('en-US'), unit }
}

/** What budgets and prices are in. */
const DOLLAR = '$'

/** Cents, or as many digits after the point as say something of less than a dollar. */
const centDigits = (amount: number): number =>
  amount >= 1 ? 2 : Math.min(12, Math.max(2, 2 - Math.floor(Math.log10(amount))))

function moneyWords(value: number): string {
  const amount = Math.abs(value)
  const isWhole = amount === 0 || amount >= 1_000
  const format = isWhole
    ? { maximumFractionDigits: 0 }
    : { minimumFractionDigits: 2, maximumFractionDigits: centDigits(amount) }
  return `${value < 0 ? '−' : ''}${DOLLAR}${amount.toLocaleString('en-US', format)}`
}

const isMoney = (unit: UnitId): boolean => unit.startsWith('money')

const BESIDE: Readonly<Partial<Record<UnitId, string>>> = {
  'a second': '/s',
  'a day': 'a day',
  'a month': 'a month',
  days: 'days',
  'money a month': 'a month',
  'money a gigabyte': 'a GB',
  'money a gigabyte and month': 'a GB and month',
}

/** How a value is written. */
interface Writing {
  /** large figures are rounded to two digits, as they are said */
  readonly rounded?: boolean | undefined
}

/** A value of some unit as it stands in a column of results: 231,481 /s; 3.0 TB a day; 8.77 hours. */
export function valueWords(value: number, unit: UnitId, { rounded = false }: Writing = {}): FigureWords {
  const size = SIZES[unit]
  if (size !== undefined) {
    const bytes = bytesWords(value, rounded ? { digits: 2, loose: true } : {})
    return { figure: bytes.figure, unit: `${bytes.unit}${size}` }
  }
  if (unit === 'seconds') return timeWords(value, rounded ? 2 : 3)
  const beside = BESIDE[unit] ?? ''
  if (isMoney(unit)) return { figure: moneyWords(value), unit: beside }
  return { figure: figure(rounded ? roundedFigure(value) : value), unit: beside }
}

/** The same in the middle of a sentence: “200 TB a day”. */
export function inWords(value: number, unit: UnitId): string {
  const words = valueWords(value, unit)
  return [words.figure.replace(/\.0$/, ''), words.unit].filter(Boolean).join(' ').replace(' /', '/')
}

const SPOKEN = [
  { least: 1e12, word: 'trillion' },
  { least: 1e9, word: 'billion' },
  { least: 1e6, word: 'million' },
  { least: 1e4, each: 1e3, word: 'thousand' },
] as const

const SPOKEN_LEAST = 1e4

/** A rounded figure as it is spoken: 230 thousand, 2.5 million, 6,900. */
function spoken(value: number): string {
  const known = SPOKEN.find(({ least }) => value >= least)
  if (!known) return figure(value)
  return `${figure(value / ('each' in known ? known.each : known.least))} ${known.word}`
}

function spokenValue(value: number, unit: UnitId): string {
  if (unit in SIZES) {
    const { figure: amount, unit: size } = bytesWords(value, { digits: 2, loose: true })
    return `${amount} ${size}`
  }
  if (unit === 'seconds') {
    const { figure: amount, unit: time } = timeWords(value, 2)
    return `${amount} ${time}`
  }
  if (isMoney(unit)) return value < SPOKEN_LEAST ? moneyWords(value).replace(/\.00$/, '') : `${DOLLAR}${spoken(value)}`
  return spoken(value)
}

const SPOKEN_UNITS: Readonly<Partial<Record<UnitId, string>>> = {
  'a second': ' a second',
  'bytes a second': ' a second',
  'bytes a day': ' a day',
}

/** A result as a person says it: “about 230 thousand a second”, “3 TB a day”; empty while it has no value. */
export function sayResult({ value, unit, of, span }: Pick<EstimateResult, 'value' | 'unit' | 'of' | 'span'>): string {
  if (value === undefined) return ''
  const round = roundedFigure(value)
  const about = round === value ? '' : 'about '
  const rate = SPOKEN_UNITS[unit]
  const what = rate ?? (of ? ` ${of}` : '')
  return `${value < 0 ? 'minus ' : ''}${about}${spokenValue(Math.abs(round), unit)}${what}${span ? ` ${span}` : ''}`
}

/** The figure of a factor in a formula, short: 500M, 86,400 s, 5 %, 200 KB; a hole where there is none. */
function factorWords({ value, unit }: Factor): string {
  if (value === undefined) return '?'
  if (unit === 'share') return `${figure(value * 100)} %`
  if (unit === 'seconds a day' || unit === 'seconds a month') return `${figure(value)} s`
  if (unit === 'bytes a gigabyte') return 'GB'
  if (unit in SIZES || unit === 'seconds' || isMoney(unit)) {
    const { figure: amount, unit: beside } = valueWords(value, unit)
    return [amount.replace(/\.0$/, ''), beside].filter(Boolean).join(' ')
  }
  const amount = value >= 1e6 ? shortFigure(value) : figure(value)
  if (unit === 'days') return `${value.toLocaleString('en-US', { maximumFractionDigits: 2 })} ${plural(value, 'day')}`
  return unit === 'a second' ? `${amount}/s` : amount
}

/** A formula with the numbers in it: “500M × 40 ÷ 86,400 s”. */
export const formulaWords = (factors: readonly Factor[]): string =>
  factors.map((each) => [each.operator, factorWords(each)].filter(Boolean).join(' ')).join(' ')
