import { expect, test } from 'vitest'
import type { Rect } from '#shared/geometry.ts'
import { routeEdges } from './routeEdges.ts'
import { routeSome } from './routeOver.ts'
import type { RoutingInput } from './routing.ts'

const card = (x: number, y: number): Rect => ({ x, y, width: 160, height: 60 })
const BOARD: RoutingInput = {
  cards: new Map([
    ['a', card(0, 0)],
    ['b', card(300, 0)],
    ['c', card(600, 0)],
  ]),
  edges: [{ id: 'ab', from: 'a', to: 'b' }],
  direction: 'right',
}
const ROUTES = routeEdges(BOARD)
const WITH = (from: string, to: string): RoutingInput => ({
  ...BOARD,
  edges: [...BOARD.edges, { id: 'new', from, to }],
})

test('routes the named edges and no others', () => {
  expect([...routeSome(WITH('b', 'c'), ROUTES, new Set(['new'])).keys()]).toEqual(['new'])
})

test('keeps away from the ports that other edges hold', () => {
  const points = routeSome(WITH('a', 'b'), ROUTES, new Set(['new'])).get('new')?.points
  expect(points?.[0]).toBeDefined()
  expect(points?.[0]).not.toEqual(ROUTES.get('ab')?.points[0])
})

test('goes around cards', () => {
  const { points } = routeSome(WITH('a', 'c'), ROUTES, new Set(['new'])).get('new') ?? { points: [] }
  const levels = points.map(({ y }) => y)
  expect(Math.min(...levels) < 0 || Math.max(...levels) > 60).toBe(true)
})
