import { describe, expect, test } from 'vitest'
import { EMPTY_BOARD } from '#domain/board/board.ts'
import { estimateOf } from './estimateOf.ts'
import { formulaWords, sayResult, valueWords } from './figureWords.ts'
import type { ResultId } from './results/ids.ts'

const CHAT = estimateOf({
  brief: { dau: 500_000_000, concurrentConnections: 50_000_000, availability: 99.99 },
  estimate: { writesPerUser: 40, writeSize: 150, mediaShare: 5, mediaSize: 200_000, hotGroups: 10, hotItems: 30 },
  settings: EMPTY_BOARD.settings,
})
const resultOf = (id: ResultId) => {
  const result = CHAT.get(id)
  if (result?.value === undefined) throw new Error(`${id} has no value`)
  return { ...result, value: result.value }
}

test.each([
  ['writes-average', '231,481', '/s', 'about 230 thousand a second', '500M × 40 ÷ 86,400 s'],
  ['writes-peak', '694,444', '/s', 'about 690 thousand a second at peak', '231,481/s × 3'],
  ['storage-day', '3.0', 'TB a day', '3 TB a day', '500M × 40 × 150 B'],
  ['storage-year', '1.095', 'PB', 'about 1.1 PB in a year', '3 TB a day × 365 days'],
  ['storage-five-years', '5.475', 'PB', 'about 5.5 PB in five years', '3 TB a day × 1,825 days'],
  ['media-day', '200', 'TB a day', '200 TB a day', '500M × 40 × 5 % × 200 KB'],
  ['cache', '22.5', 'TB', 'about 23 TB', '500M × 10 × 30 × 150 B'],
  ['bandwidth-in', '104.2', 'MB/s', 'about 100 MB a second at peak', '694,444/s × 150 B'],
  ['socket-servers', '1,000', '', '1,000 servers', '50M ÷ 50,000'],
  ['writes-day', '20,000,000,000', 'a day', '20 billion writes a day', '500M × 40'],
  ['downtime-year', '52.6', 'minutes', 'about 53 minutes a year', '365.25 days × 86,400 s × 0.01 %'],
] as const)('%s is written, said and explained', (...[id, figure, unit, said, formula]) => {
  const result = resultOf(id)
  expect(valueWords(result.value, result.unit)).toEqual({ figure, unit })
  expect(sayResult(result)).toBe(said)
  expect(formulaWords(result.factors)).toBe(formula)
})

describe('values', () => {
  test.each([
    ['bytes', 150, '150 B'],
    ['bytes', 999.96e9, '1.0 TB'],
    ['bytes', 0, '0 B'],
    ['bytes a second', 105e6, '105 MB/s'],
    ['seconds', 8.766 * 3600, '8.77 hours'],
    ['seconds', 52, '52 seconds'],
    ['seconds', 3.6525 * 86_400, '3.65 days'],
    ['money a month', 1_234.5, '$1,235 a month'],
    ['money a month', -12.5, '−$12.50 a month'],
    ['money a month', 0.0012, '$0.0012 a month'],
    ['money a gigabyte', 0.023, '$0.023 a GB'],
    ['money a gigabyte', 0.1, '$0.10 a GB'],
    ['money a month', 0, '$0 a month'],
    ['a second', 11.574, '11.6 /s'],
  ] as const)('of %s: %d', (unit, value, words) => {
    const { figure, unit: beside } = valueWords(value, unit)
    expect(`${figure} ${beside}`).toBe(words)
  })

  test('are rounded to the digits that people say', () => {
    expect(valueWords(694_444.4, 'a second', { rounded: true })).toEqual({ figure: '690,000', unit: '/s' })
    expect(valueWords(5.475e15, 'bytes', { rounded: true })).toEqual({ figure: '5.5', unit: 'PB' })
  })
})

test.each([
  [11.574, 'about 12 a second'],
  [6_944.4, 'about 6,900 a second'],
  [11_574, 'about 12 thousand a second'],
  [2e6, '2 million a second'],
])('%d a second is said so', (value, said) => {
  expect(sayResult({ value, unit: 'a second' })).toBe(said)
})

test.each([
  [0.00351, 'about $0.0035 a month'],
  [12.51, 'about $13 a month'],
  [1_754_555, 'about $1.8 million a month'],
  [-1_336, 'minus about $1,300 a month'],
])('%d dollars a month are said so', (value, said) => {
  expect(sayResult({ value, unit: 'money a month', span: 'a month' })).toBe(said)
})

test('what has no value is not said, and a hole stands in its formula', () => {
  const nothing = estimateOf({ brief: {}, estimate: {}, settings: EMPTY_BOARD.settings }).get('writes-peak')
  expect(nothing && sayResult(nothing)).toBe('')
  expect(nothing && formulaWords(nothing.factors)).toBe('? × 3')
})
