import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Rect } from '#shared/geometry.ts'
import { createDragRouter } from './dragRouter.ts'
import { routeEdges } from './routeEdges.ts'
import { routeNear } from './routeNear.ts'
import type { RoutingInput } from './routing.ts'

const card = (x: number, y: number): Rect => ({ x, y, width: 160, height: 60 })
const grid = (
  pairs: readonly (readonly [number, number])[],
  far: readonly (readonly [string, Rect])[] = [],
): RoutingInput => ({
  cards: new Map([
    ...Array.from({ length: 9 }, (_, i) => [`c${i}`, card((i % 3) * 300, Math.floor(i / 3) * 120)] as const),
    ...far,
  ]),
  edges: pairs.map(([from, to], i) => ({ id: `e${i}`, from: `c${from}`, to: `c${to}` })),
  direction: 'right',
})
const pair = fc.tuple(fc.nat(8), fc.nat(8))

test('where everything lies near, it gives what looking at the whole board gives, for the edges of these cards alone', () => {
  fc.assert(
    fc.property(fc.array(pair, { minLength: 1, maxLength: 12 }), fc.nat(8), (pairs, moved) => {
      const board = grid(pairs)
      const routes = routeEdges(board)
      const ids = new Set([`c${moved}`])
      const places = new Map([...board.cards].filter(([id]) => ids.has(id)))
      expect(routeNear(board, routes, ids)).toEqual(createDragRouter(board, routes, ids).route(places))
    }),
  )
})

test('what lies far from the cards is not looked at', () => {
  const looked: string[] = []
  const far = card(0, 50_000)
  const watched: Rect = { ...far }
  const board = grid(
    [
      [0, 1],
      [1, 2],
    ],
    [
      ['far', watched],
      ['further', card(300, 50_000)],
    ],
  )
  const withFar: RoutingInput = { ...board, edges: [...board.edges, { id: 'fars', from: 'far', to: 'further' }] }
  const routes = new Map(routeEdges(withFar))
  const points = routes.get('fars')?.points ?? []
  routes.set('fars', {
    points,
    get labelAt() {
      looked.push('fars')
      return undefined
    },
  } as never)
  const near = routeNear(withFar, routes, new Set(['c1']))
  expect([...near.keys()].sort()).toEqual(['e0', 'e1'])
  expect(looked).toEqual([])
})

test('an edge to a card far away is routed, too', () => {
  const board = grid([], [['far', card(600, 9_000)]])
  const input: RoutingInput = { ...board, edges: [{ id: 'long', from: 'c0', to: 'far' }] }
  const points = routeNear(input, new Map(), new Set(['c0'])).get('long')?.points
  expect(points?.at(-1)?.y).toBeGreaterThanOrEqual(9_000)
})
