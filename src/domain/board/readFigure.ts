import type { ValueSpec } from './property.ts'

/** The specs whose values are numbers. */
export type NumberSpec = Extract<ValueSpec, { type: 'number' }>

const FIGURE = /^([+-]?(?:\d+\.?\d*|\.\d+|\d{1,3}(?:,\d{3})+(?:\.\d+)?)(?:e[+-]?\d+)?)\s*(\D*)$/i
type Factors = Readonly<Record<string, number>>

const SCALES: Factors = {
  ...{ k: 1e3, m: 1e6, mio: 1e6, b: 1e9, bn: 1e9, t: 1e12 },
  ...{ thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 },
}
/** in milliseconds */
const TIMES: Factors = {
  ...{ ms: 1, s: 1e3, min: 6e4, m: 6e4, h: 3.6e6, d: 8.64e7, w: 6.048e8, y: 3.1536e10 },
  ...{ second: 1e3, minute: 6e4, hour: 3.6e6, day: 8.64e7, week: 6.048e8, month: 2.592e9, year: 3.1536e10 },
}
/** How many bytes the letters before B, or the word in full, stand for; a scale alone means the same. */
const BYTES: Factors = Object.fromEntries([
  ...['', 'k', 'm', 'g', 't', 'p', 'e'].flatMap((letter, power): [string, number][] => [
    [letter, 1000 ** power],
    [`${letter}b`, 1000 ** power],
    [`${letter}ib`, 1024 ** power],
  ]),
  ['byte', 1],
])

const lookUp = (table: Factors, word: string) => (Object.hasOwn(table, word) ? table[word] : undefined)

/** What the letters after a number multiply it by; undefined when they say nothing about such a value. */
function factorOf({ unit = '', max }: NumberSpec, letters: string): number | undefined {
  const word = letters.trim().toLowerCase()
  const own = lookUp(TIMES, unit)
  if (word === '' || word === unit) return 1
  // “5 years” as well as “1 year”; a lone s is seconds.
  const one = word.length > 3 ? word.replace(/s$/, '') : word
  if (own !== undefined) {
    const time = lookUp(TIMES, one)
    return time === undefined ? undefined : time / own
  }
  if (unit === '×' && word === 'x') return 1
  if (unit === 'B') return lookUp(BYTES, one)
  if (word === '%') return max === 1 ? 0.01 : undefined
  return lookUp(SCALES, unit !== '' && word.endsWith(unit) ? word.slice(0, -unit.length).trim() : word)
}

/**
 * The number that a person means by “2,000”, “10k” or “1.5M”, by “2 s” in a field of milliseconds, “200 KB” in one of bytes or
 * “80 %” in one of shares; NaN for anything else.
 */
export function readFigure(spec: NumberSpec, text: string): number {
  const [, figure = '', letters = ''] = FIGURE.exec(text.trim()) ?? []
  const factor = figure === '' ? undefined : factorOf(spec, letters)
  if (factor === undefined) return Number.NaN
  // 15 digits are what a number holds exactly, so 1.1k is 1,100 and nothing beside it; adding 0 turns -0 into 0.
  const value = Number(figure.replaceAll(',', ''))
  return (factor === 1 ? value : Number((value * factor).toPrecision(15))) + 0
}
