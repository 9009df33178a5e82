import { expect, test } from 'vitest'
import { inspectorWords } from './inspector.ts'

test('what is selected is told by its sorts, those that are there', () => {
  expect(inspectorWords.selected({ blocks: 1, edges: 1, zones: 0 })).toBe('1 block and 1 edge selected')
  expect(inspectorWords.selected({ blocks: 3 })).toBe('3 blocks selected')
  expect(inspectorWords.selected({ blocks: 2, edges: 1, zones: 2 })).toBe('2 blocks, 1 edge and 2 zones selected')
})
