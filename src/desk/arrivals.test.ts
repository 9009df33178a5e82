import { expect, test } from 'vitest'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { createArrivals, NEW_MS } from './arrivals.ts'

test('a block is new for a while by the clock that is given, and those of the start are not', () => {
  let now = 1_000
  const arrivals = createArrivals(parseNotation('A:app'), { now: () => now, elapsed: () => 0 })
  arrivals.see(parseNotation('A:app, B:app'))
  expect([arrivals.newFor(['A']), arrivals.newFor(['B']), arrivals.newFor(['A', 'B'])]).toEqual([0, NEW_MS, NEW_MS])
  now += 4_000
  // Seen again, it is no newer.
  arrivals.see(parseNotation('A:app, B:app'))
  expect(arrivals.newFor(['B'])).toBe(NEW_MS - 4_000)
  now += NEW_MS
  expect(arrivals.newFor(['B'])).toBe(0)
})
