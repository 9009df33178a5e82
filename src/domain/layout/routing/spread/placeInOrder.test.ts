import { expect, test } from 'vitest'
import { placeInOrder } from './placeInOrder.ts'

const room = { min: 0, max: 100 }

test('one item stays where it wants to be', () => {
  expect(placeInOrder({ order: [{ ...room, want: 50 }], before: [[]] })).toEqual([50])
})

test('items that want the same place are spread evenly about it', () => {
  const order = [50, 50, 50].map((want) => ({ ...room, want }))
  expect(placeInOrder({ order, before: [[], [0], [0, 1]] })).toEqual([38, 50, 62])
})

test('an item without freedom pushes the others aside', () => {
  const order = [
    { min: 50, max: 50, want: 50 },
    { ...room, want: 50 },
  ]
  expect(placeInOrder({ order, before: [[], [0]] })).toEqual([50, 62])
})

test('gaps shrink where there is not enough room, and nothing leaves its room', () => {
  const order = Array.from({ length: 5 }, () => ({ min: 0, max: 12, want: 6 }))
  const before = order.map((_, j) => Array.from({ length: j }, (_, i) => i))
  const places = placeInOrder({ order, before })
  expect(places[0]).toBeGreaterThanOrEqual(0)
  expect(places[4]).toBeLessThanOrEqual(12)
  for (let i = 1; i < 5; i++) expect((places[i] as number) - (places[i - 1] as number)).toBeGreaterThanOrEqual(2)
})
