import { expect, test } from 'vitest'
import { withUnit } from './withUnit.ts'

test.each([
  ['5,000', '/s', '5,000/s'],
  ['200', 'ms', '200 ms'],
  ['99.9', '%', '99.9 %'],
  ['3', undefined, '3'],
])('%s with the unit %s is written %s', (figure, unit, written) => {
  expect(withUnit(figure, unit)).toBe(written)
})
