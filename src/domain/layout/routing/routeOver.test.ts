import { expect, test } from 'vitest'
import type { Rect } from '#shared/geometry.ts'
import { createGround } from './ground.ts'
import { routeEdges } from './routeEdges.ts'
import { routeSome, workOf } from './routeOver.ts'
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

/** A row of cards a step of 200 apart. */
function row(count: number) {
  const ground = createGround('right')
  for (let i = 0; i < count; i++) ground.place(`c${i}`, { x: i * 200, y: 0, width: 100, height: 60 })
  ground.place('aside', { x: 0, y: 10_000, width: 100, height: 60 })
  return ground
}
const edge = (from: number, to: number) => ({ id: `${from} ${to}`, from: `c${from}`, to: `c${to}` })

test('the work of an edge is the cards between and around its two, and that of some the sum', () => {
  const ground = row(20)
  expect(workOf(ground, [], 100)).toBe(0)
  expect(workOf(ground, [edge(5, 6)], 100)).toBe(4)
  expect(workOf(ground, [edge(6, 15)], 100)).toBe(12)
  expect(workOf(ground, [edge(5, 6), edge(15, 6)], 100)).toBe(16)
})

test('it is counted up to a limit, and an edge without cards is none', () => {
  expect(workOf(row(20), [edge(6, 15), edge(6, 15)], 15)).toBe(15)
  expect(workOf(row(20), [edge(40, 50)], 100)).toBe(0)
})
