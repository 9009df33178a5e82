import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { figure, percent, shortFigure } from './figures.ts'

test.each([
  [0, '0', '0'],
  [0.001, '<0.01', '<0.01'],
  [0.25, '0.25', '0.25'],
  [33.333, '33.3', '33.3'],
  [999, '999', '999'],
  [4_000, '4,000', '4k'],
  [35_350, '35,350', '35.4k'],
  [999_999, '999,999', '1M'],
  [57_500_000, '57,500,000', '57.5M'],
  [999e12, '999,000,000,000,000', '999T'],
  [1e18, '1,000,000,000,000,000,000', '>999T'],
])('%d is written %s, and %s where space is short', (value, long, short) => {
  expect([figure(value), shortFigure(value)]).toEqual([long, short])
})

test('a short figure has at most six characters', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1e19, noNaN: true }), fc.integer({ min: -20, max: 0 }), (value, power) => {
      expect(shortFigure(value * 10 ** power).length).toBeLessThanOrEqual(6)
    }),
  )
})

test('fractions are written in percent', () => {
  expect([percent(1 - 0.8), percent(1 / 3), percent(1)]).toEqual(['20 %', '33.3 %', '100 %'])
})
