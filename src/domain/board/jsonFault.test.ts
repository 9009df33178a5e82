import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jsonFault } from './jsonFault.ts'

test('a text that is JSON has its fault at its end', () => {
  fc.assert(
    fc.property(fc.json(), fc.boolean(), (text, wide) => {
      const json = wide ? JSON.stringify(JSON.parse(text), null, 2) : text
      expect(jsonFault(json)).toBe(json.length)
    }),
  )
})

test.each([
  ['{\n  "format": tier', 14],
  ['{"a": 1,}', 8],
  ['[1, 2', 5],
  ['[1,]', 3],
  ['{"a" 1}', 5],
  ['{"a": "b\nc"}', 8],
  ['{"a": "\\x"}', 7],
  ['[1] 2', 4],
  ['[}', 1],
  ['{"a": 1]', 7],
  ['{a: 1}', 1],
  ["['a']", 1],
  ['01', 1],
  ['NaN', 0],
  ['<html>', 0],
  ['', 0],
])('%j stops being JSON at character %i', (text, at) => {
  expect(() => JSON.parse(text)).toThrow()
  expect(jsonFault(text)).toBe(at)
})

test('a text of millions of characters is no strain', () => {
  const long = `{"a": "${'x'.repeat(5_000_000)}`
  expect(jsonFault(long)).toBe(long.length)
  expect(jsonFault('['.repeat(1_000_000))).toBe(1_000_000)
})
