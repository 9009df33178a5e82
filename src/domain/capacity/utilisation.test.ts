import { expect, test } from 'vitest'
import { isBoundByWrites } from './utilisation.ts'

test.each([
  [{ capacity: 1, writeCapacity: 0.5 }, true],
  [{ capacity: 0, writeCapacity: 1 }, false],
  [{ capacity: 4, writeCapacity: 4 }, false],
  [{ capacity: 1, writeCapacity: undefined }, false],
  [{ capacity: undefined, writeCapacity: 1 }, false],
])('a load of 1 read and 3 writes on %j is bound by its writes: %s', (takes, expected) => {
  const load = { reads: 1, writes: 3, load: 4, afterLoss: undefined, unit: 'per second' } as const
  expect(isBoundByWrites({ ...load, ...takes })).toBe(expected)
})
