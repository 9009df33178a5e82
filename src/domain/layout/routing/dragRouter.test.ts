import { describe, expect, test } from 'vitest'
import type { Rect } from '#shared/geometry.ts'
import { createDragRouter } from './dragRouter.ts'
import { routeEdges } from './routeEdges.ts'
import type { RoutingInput } from './routing.ts'

const card = (x: number, y: number): Rect => ({ x, y, width: 160, height: 60 })

const input = (direction: 'right' | 'down'): RoutingInput => ({
  cards: new Map([
    ['a', card(0, 0)],
    ['b', card(300, 0)],
    ['c', card(300, 120)],
    ['d', card(600, 0)],
  ]),
  edges: [
    { id: 'ab', from: 'a', to: 'b' },
    { id: 'ac', from: 'a', to: 'c', labelSize: { width: 40, height: 18 } },
    { id: 'bd', from: 'b', to: 'd' },
    { id: 'cd', from: 'c', to: 'd' },
    { id: 'cc', from: 'c', to: 'c' },
  ],
  direction,
})

describe.each(['right', 'down'] as const)('dragging on a board that runs %s', (direction) => {
  const board = input(direction)
  const routes = routeEdges(board)

  test('routes the edges of the moving cards and no others', () => {
    const drag = createDragRouter(board, routes, new Set(['c']))
    expect([...drag.route(new Map([['c', card(300, 160)]])).keys()].sort()).toEqual(['ac', 'cc', 'cd'])
  })

  test('keeps moving edges away from the ports that other edges hold', () => {
    const drag = createDragRouter(board, routes, new Set(['c']))
    const moved = drag.route(new Map([['c', card(300, 200)]]))
    expect(moved.get('ac')?.points[0]).not.toEqual(routes.get('ab')?.points[0])
    expect(moved.get('cd')?.points.at(-1)).not.toEqual(routes.get('bd')?.points.at(-1))
  })

  test('gives the same lines as routing the board when nothing has moved', () => {
    const drag = createDragRouter(board, routes, new Set(['a', 'b', 'c', 'd']))
    expect(new Map(drag.route(new Map()))).toEqual(new Map(routes))
  })

  test('goes around cards that stay, wherever the moving card is', () => {
    const drag = createDragRouter(board, routes, new Set(['a']))
    const { points } = drag.route(new Map([['a', card(900, 0)]])).get('ab') ?? { points: [] }
    const wall = board.cards.get('d') as Rect
    const inside = points.filter(({ x, y }) => x > wall.x && x < wall.x + wall.width && y > wall.y && y < wall.y + 60)
    expect(points.length).toBeGreaterThan(2)
    expect(inside).toEqual([])
  })
})
