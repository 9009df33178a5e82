import { expect, test } from 'vitest'
import { breakFile } from './fileArbitrary.ts'

const POINTS_SOMEWHERE_ELSE = 3

test('a record that takes the place of an id in itself is copied there, so that the file can still be written', () => {
  const file = { zones: [{ id: { id: 'x' } }] }
  breakFile(file, [[POINTS_SOMEWHERE_ELSE, 1, 0]])
  expect(JSON.stringify(file)).toBe('{"zones":[{"id":{"id":{"id":"x"}}}]}')
})
