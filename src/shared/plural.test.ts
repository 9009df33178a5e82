import { expect, test } from 'vitest'
import { counted, plural } from './plural.ts'

test('one takes the noun as it is, every other count its plural', () => {
  expect([0, 1, 2].map((count) => counted(count, 'block'))).toEqual(['0 blocks', '1 block', '2 blocks'])
})

test('a noun whose plural is not made with an s says it itself', () => {
  expect([1, 2].map((count) => counted(count, 'reply', 'replies'))).toEqual(['1 reply', '2 replies'])
  expect(plural(2, 'is', 'are')).toBe('are')
})
