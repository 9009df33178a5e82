import { expect, test } from 'vitest'
import { sharedOf, sharedValue } from './shared.ts'

test('equal values are shared, “not stated” included', () => {
  expect(sharedOf([3, 3, 3])).toEqual({ mixed: false, value: 3 })
  expect(sharedOf([undefined, undefined])).toEqual({ mixed: false, value: undefined })
})

test('values that differ are mixed, stated and not stated as well', () => {
  expect(sharedOf([3, undefined])).toEqual({ mixed: true })
  expect(sharedOf([false, undefined])).toEqual({ mixed: true })
  expect(sharedValue(sharedOf([1, 2]))).toBeUndefined()
})

test('lists are equal when they hold the same items in any order', () => {
  expect(
    sharedOf([
      ['dns', 'waf'],
      ['waf', 'dns'],
    ]).mixed,
  ).toBe(false)
  expect(sharedOf([['dns'], ['dns', 'waf']]).mixed).toBe(true)
  expect(sharedOf([['dns'], ['waf']]).mixed).toBe(true)
})
