import { expect, test } from 'vitest'
import type { Rect } from '#shared/geometry.ts'
import type { EndAtCard } from './ports/cardPorts.ts'
import { simpleRoute } from './simpleRoute.ts'

const CARDS = new Map<string, Rect>([
  ['a', { x: 0, y: 0, width: 100, height: 60 }],
  ['b', { x: 300, y: 0, width: 100, height: 60 }],
])
const EDGE = { id: 'e', from: 'a', to: 'b' }
const route = (edge: Parameters<typeof simpleRoute>[0], ends: readonly EndAtCard[] = []) =>
  simpleRoute(edge, CARDS, { ends, direction: 'right' })
const end = (card: string, side: EndAtCard['side'], offset: number): EndAtCard => ({
  card,
  side,
  offset,
  heading: 0,
  rank: 0,
  other: '',
})

test('it runs straight from side to side, with the chip in the middle but for the arrowhead', () => {
  expect(route(EDGE)?.points).toEqual([
    { x: 100, y: 30 },
    { x: 300, y: 30 },
  ])
  expect(route(EDGE)?.labelAt).toBe(undefined)
  expect(route({ ...EDGE, labelSize: { width: 40, height: 16 } })?.labelAt).toEqual({ x: 193, y: 30 })
})

test('it leaves and enters where it did, as far as the sides still reach', () => {
  const points = route(EDGE, [end('a', 'right', 20), end('b', 'left', 500)])?.points
  expect(points?.[0]).toEqual({ x: 100, y: 20 })
  expect(points?.at(-1)).toEqual({ x: 300, y: 60 })
})

test('one end alone that is known changes nothing', () => {
  expect(route(EDGE, [end('a', 'right', 20)])).toEqual(route(EDGE))
})

test('there is none to a card that is not there, nor to itself', () => {
  expect(route({ ...EDGE, to: 'gone' })).toBe(undefined)
  expect(route({ ...EDGE, from: 'gone' })).toBe(undefined)
  expect(route({ ...EDGE, to: 'a' })).toBe(undefined)
})
