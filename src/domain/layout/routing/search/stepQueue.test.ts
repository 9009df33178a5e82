import { expect, test } from 'vitest'
import { seededRandom } from '#scripts/seededRandom.mjs'
import { createStepQueue } from './stepQueue.ts'

const drained = (queue: ReturnType<typeof createStepQueue>): number[] => {
  const items: number[] = []
  for (let item = queue.pop(); item >= 0; item = queue.pop()) items.push(item)
  return items
}

test('an empty queue gives -1, also after it held something', () => {
  const queue = createStepQueue()
  expect(queue.pop()).toBe(-1)
  queue.push(0, 3)
  expect([queue.pop(), queue.pop()]).toEqual([0, -1])
})

test('items come by rank, the older one among equals', () => {
  const queue = createStepQueue()
  for (const [item, rank] of [
    [1, 5],
    [2, 3],
    [3, 5],
    [4, 3],
    [5, 1],
    [6, 3],
  ] as const)
    queue.push(item, rank)
  expect(drained(queue)).toEqual([5, 2, 4, 6, 1, 3])
})

test('whatever is put in and taken out in between, each time the lowest and oldest comes', () => {
  const random = seededRandom(3)
  const queue = createStepQueue()
  const held: { item: number; rank: number }[] = []
  const takeBoth = () => {
    const best = held.reduce((a, b) => (b.rank < a.rank ? b : a))
    held.splice(held.indexOf(best), 1)
    expect(queue.pop()).toBe(best.item)
  }
  for (let item = 0; item < 500; item++) {
    const rank = Math.floor(random() * 12)
    queue.push(item, rank)
    held.push({ item, rank })
    if (random() < 0.4) takeBoth()
  }
  while (held.length > 0) takeBoth()
  expect(queue.pop()).toBe(-1)
})
