import { expect, test } from 'vitest'
import { entriesOf, inEntryOrder } from './entries.ts'
import type { Severity } from './rule.ts'

const found = (rule: string, severity: Severity, place = 0) => ({ rule, severity, place })
const FOUND = [
  found('a', 'error', 1),
  found('b', 'error'),
  found('a', 'error', 2),
  found('c', 'warning'),
  found('b', 'hint'),
  found('d', 'hint'),
]

test('what one rule finds at several places is one entry, of the severity of the worst of them', () => {
  expect(entriesOf(FOUND).map(({ rule, severity, places }) => [rule, severity, places.length])).toEqual([
    ['a', 'error', 2],
    ['b', 'error', 2],
    ['c', 'warning', 1],
    ['d', 'hint', 1],
  ])
  expect(entriesOf([])).toEqual([])
})

test('in the order of their entries findings lose none, and entries stay as they are', () => {
  const ordered = inEntryOrder(FOUND)
  expect(ordered.map(({ rule, place }) => `${rule}${place}`)).toEqual(['a1', 'a2', 'b0', 'b0', 'c0', 'd0'])
  expect(inEntryOrder(ordered)).toEqual(ordered)
})
