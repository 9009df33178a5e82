import { expect, test } from 'vitest'
import type { Load } from './loadOf.ts'
import { strainOf } from './strainOf.ts'

test.each<[Partial<Load>, string]>([
  [{ load: 10 }, 'calm'],
  [{ load: 10, afterLoss: 1 }, 'calm'],
  [{ load: 10, capacity: 10 }, 'calm'],
  [{ load: 11, capacity: 10 }, 'over'],
  [{ load: 10, capacity: 10, afterLoss: 10 }, 'calm'],
  [{ load: 10, capacity: 10, afterLoss: 9 }, 'tight'],
  [{ load: 11, capacity: 10, afterLoss: 9 }, 'over'],
  [{ load: 10, capacity: 20, writes: 5, writeCapacity: 5 }, 'calm'],
  [{ load: 10, capacity: 20, writes: 6, writeCapacity: 5 }, 'over'],
  [{ load: 10, capacity: 20, afterLoss: 9, writes: 6, writeCapacity: 5 }, 'over'],
])('a load of %j is borne: %s', (load, strain) => {
  expect(strainOf({ reads: 0, writes: 0, ...load } as Load)).toBe(strain)
})
