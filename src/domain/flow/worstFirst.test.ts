import { expect, test } from 'vitest'
import { SEVERITIES } from './rule.ts'
import { milder, worstFirst } from './worstFirst.ts'

test('of two severities the milder one is the one further down', () => {
  for (const [i, one] of SEVERITIES.entries())
    for (const [j, other] of SEVERITIES.entries()) expect(milder(one, other)).toBe(SEVERITIES[Math.max(i, j)])
})

test('errors come before warnings before hints, those of one severity as they were, and the list given stays', () => {
  const items = (['hint', 'error', 'warning', 'error', 'hint'] as const).map((severity, id) => ({ severity, id }))
  expect(worstFirst(items).map(({ id }) => id)).toEqual([1, 3, 2, 0, 4])
  expect(items.map(({ id }) => id)).toEqual([0, 1, 2, 3, 4])
})
