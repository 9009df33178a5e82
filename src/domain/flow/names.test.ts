import { expect, test } from 'vitest'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { namesOf } from './names.ts'

const { blocks } = parseNotation('A:app(A), B:app(B), C:app(C), D:app(D), E:app(E)')

test.each([
  [1, '“A”'],
  [2, '“A” and “B”'],
  [4, '“A”, “B”, “C” and “D”'],
  [5, '“A”, “B”, “C” and 2 more'],
])('of %i blocks at most four names are given, then how many more there are', (count, words) => {
  expect(namesOf(blocks.slice(0, count))).toBe(words)
})
