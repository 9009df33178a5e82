import { expect, test } from 'vitest'
import type { Wire } from '../wires.ts'
import type { Stretch } from './stretches.ts'
import { besideEachOther, orderStretches } from './stretchOrder.ts'

const wire = (id: string): Wire => ({
  points: [],
  ports: ['', ''],
  cards: ['a', 'b'],
  slack: undefined,
  edges: [{ request: { id, from: 'a', to: 'b' }, reversed: false }],
})
/** A segment from 0 to 100 that may lie anywhere and has no ends that go on. */
const stretch = (id: string, more: Partial<Stretch> = {}): Stretch => ({
  wire: wire(id),
  index: 0,
  at: 50,
  low: 0,
  high: 100,
  min: 0,
  max: 100,
  want: 50,
  lowWay: 0,
  highWay: 0,
  ...more,
})
const ids = (order: readonly Stretch[]) => order.map(({ wire: { edges }, index }) => `${edges[0]?.request.id}${index}`)

test('what makes no difference is ordered by where it wants to be, where it is, its ends and its edge', () => {
  const list = [
    stretch('e', { want: 60 }),
    stretch('d', { at: 55 }),
    stretch('c', { low: 1 }),
    stretch('b', { high: 101 }),
    stretch('b'),
    stretch('a', { index: 1 }),
    stretch('a'),
  ]
  expect(ids(orderStretches(list))).toEqual(['a0', 'a1', 'b0', 'b0', 'c0', 'd0', 'e0'])
  expect(orderStretches(list)[3]?.high).toBe(101)
})

test('of two that would cross, the one whose line goes on to the lower side comes first', () => {
  // The end of the first goes towards the higher side within the second: first before second costs a crossing.
  const higher = stretch('higher', { low: 20, high: 200, lowWay: 1 })
  const lower = stretch('lower', { low: 0, high: 100 })
  expect(ids(orderStretches([higher, lower]))).toEqual(['lower0', 'higher0'])
  const back = stretch('back', { low: 20, high: 200, lowWay: -1 })
  expect(ids(orderStretches([back, lower]))).toEqual(['back0', 'lower0'])
})

test('level ends that would lie on each other cost as much as three crossings', () => {
  // One crossing speaks for a before b; their ends at 100 and 103 would meet then.
  const a = stretch('a', { low: 0, high: 100, highWay: 1, want: 40 })
  const b = stretch('b', { low: 103, high: 200, lowWay: -1, want: 60 })
  expect(ids(orderStretches([a, b]))).toEqual(['b0', 'a0'])
  const far = stretch('far', { low: 106, high: 200, lowWay: -1, want: 60 })
  expect(ids(orderStretches([a, far]))).toEqual(['a0', 'far0'])
})

test('where only one order has room, it is taken', () => {
  const high = stretch('high', { min: 90, max: 100, want: 10 })
  const low = stretch('low', { min: 0, max: 10, want: 20 })
  expect(ids(orderStretches([high, low]))).toEqual(['low0', 'high0'])
})

test('segments lie beside each other when they overlap or end less than six pixels apart', () => {
  const first = stretch('first')
  expect(besideEachOther(first, stretch('second', { low: 105, high: 200 }))).toBe(true)
  expect(besideEachOther(first, stretch('second', { low: 106, high: 200 }))).toBe(false)
  expect(besideEachOther(stretch('second', { low: 105, high: 200 }), first)).toBe(true)
})

test('above seven hundred they are ordered by where they are alone', () => {
  const higher = stretch('higher', { low: 20, high: 200, lowWay: 1, want: 0 })
  const many = (count: number) =>
    Array.from({ length: count }, (_, place) => stretch(`x${place}`, { want: 60, low: 500, high: 600 }))
  const lower = stretch('lower', { low: 0, high: 100 })
  const before = (list: readonly Stretch[]) => list.indexOf(higher) < list.indexOf(lower)
  expect(before(orderStretches([higher, lower, ...many(698)]))).toBe(false)
  expect(before(orderStretches([higher, lower, ...many(699)]))).toBe(true)
})
