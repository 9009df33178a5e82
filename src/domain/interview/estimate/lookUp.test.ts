import { describe, expect, test } from 'vitest'
import { ESTIMATE_PROPERTIES } from '#domain/board/estimateProperties.ts'
import { CONVERTIBLE_UNITS, convertUnit, unitsLike } from './convertUnit.ts'
import { KNOWN_PRICES } from './knownPrices.ts'
import { oneLineEstimate } from './oneLineEstimate.ts'
import { findNumbers, REFERENCE_NUMBERS } from './referenceNumbers.ts'
import { USUAL_SIZES } from './usualSizes.ts'

describe('a line of numbers', () => {
  test.each([
    ['100M users × 10 requests', 'a second', '11574.07', '11,574/s, 1,000,000,000 a day', 'about 12 thousand a second'],
    ['100 million users * 10', 'a second', '11574.07', '11,574/s, 1,000,000,000 a day', 'about 12 thousand a second'],
    [
      '500M x 40 messages a day x 150 B',
      'bytes a second',
      '34722222.22',
      '34.72 MB/s, 3 TB a day',
      'about 35 MB a second',
    ],
    ['20bn × 5 % × 200 KB', 'bytes a second', '2314814814.81', '2.315 GB/s, 200 TB a day', 'about 2.3 GB a second'],
    ['700,000/s × 150 B', 'bytes a second', '105000000.00', '105 MB/s, 9.072 TB a day', 'about 110 MB a second'],
    ['3 TB a day × 365 days', 'bytes', '1095000000000000.00', '1.095 PB', 'about 1.1 PB'],
    ['1B requests / 1 day', 'a second', '11574.07', '11,574/s, 1,000,000,000 a day', 'about 12 thousand a second'],
  ] as const)('%s', (...[line, unit, value, words, said]) => {
    const found = oneLineEstimate(line)
    expect(found).toMatchObject({ unit, words, said })
    expect(found?.value.toFixed(2)).toBe(value)
  })

  test.each(['', 'hello', '100M users', '10 ×', '× 10', '10 users × many', '5 KB × 5 KB'])('“%s” is none', (line) => {
    expect(oneLineEstimate(line)).toBeUndefined()
  })
})

describe('units', () => {
  test.each([
    [1, 'TiB', 'TB', 1.099511627776],
    [73, 'TB', 'TiB', 66.3931132294],
    [1, 'Gbit/s', 'MB/s', 125],
    [1e6, 'a day', 'a second', 11.5740740741],
    [2, 'h', 'min', 120],
    [8, 'bit', 'B', 1],
  ] as const)('%d %s in %s', (...[value, from, to, result]) => {
    expect(convertUnit(value, from, to)).toBeCloseTo(result, 8)
  })

  test('of different things are not converted', () => {
    expect(convertUnit(1, 'TB', 's')).toBeUndefined()
    expect(convertUnit(1, 'TB', 'parsec')).toBeUndefined()
    expect(unitsLike('parsec')).toEqual([])
  })

  test('come back to where they were', () => {
    for (const { name } of CONVERTIBLE_UNITS)
      for (const other of unitsLike(name))
        expect(convertUnit(convertUnit(7, name, other) ?? Number.NaN, other, name)).toBeCloseTo(7, 8)
  })
})

describe('reference numbers', () => {
  test('are found by every word of a query, in any order and case', () => {
    expect(findNumbers('asia').map(({ figure }) => figure)).toEqual(['150 ms'])
    expect(findNumbers('SSD read').map(({ figure }) => figure)).toEqual(['16 µs'])
    expect(findNumbers('read ssd')).toEqual(findNumbers('SSD read'))
    expect(findNumbers('postgresql').map(({ figure }) => figure)).toEqual(['5,000 to 10,000 queries/s'])
    expect(findNumbers('minute of video').map(({ value }) => value)).toEqual([10_000_000])
    expect(findNumbers('no such number')).toEqual([])
    expect(findNumbers(' ')).toEqual(REFERENCE_NUMBERS)
  })

  test('have a source each, and each subject once', () => {
    expect(REFERENCE_NUMBERS.filter(({ source }) => source === '')).toEqual([])
    const subjects = REFERENCE_NUMBERS.map(({ topic, subject }) => `${topic} ${subject}`)
    expect(subjects.filter((each, i) => subjects.indexOf(each) !== i)).toEqual([])
  })

  test('prices say where and when they stood', () => {
    for (const { field, value, source } of KNOWN_PRICES) {
      expect(source).toMatch(/^[\w.]+\/.*, as of \w+ \d{4}$/)
      expect(value).toBeGreaterThan(0)
      expect(Object.hasOwn(ESTIMATE_PROPERTIES, `${field}Source`)).toBe(true)
    }
  })

  test('sizes go from small to large', () => {
    const bytes = USUAL_SIZES.map((each) => each.bytes)
    expect(bytes).toEqual(bytes.toSorted((a, b) => a - b))
  })
})
