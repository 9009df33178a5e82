import { describe, expect, test } from 'vitest'
import type { Rect } from '#shared/geometry.ts'
import { moved } from './carried.ts'
import { MOST_IN_FRAME } from './dragOver.ts'
import { card, isOrthogonal } from './routeProbes.ts'
import { createRouter } from './router.ts'
import type { RoutingInput } from './routing.ts'

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

const routed = (board: RoutingInput) => {
  const router = createRouter()
  router.change(board)
  router.routeWaiting()
  return router
}

const by = (dx: number, dy: number) => ({ dx, dy })

describe.each(['right', 'down'] as const)('dragging on a board that runs %s', (direction) => {
  const board = input(direction)
  const routes = routed(board).routes()

  test('routes the edges of the moving cards and no others', () => {
    const { border, carried } = routed(board).drag(new Set(['c']), by(0, 40))
    expect([...border.keys()].sort()).toEqual(['ac', 'cd'])
    expect([...carried]).toEqual(['cc'])
  })

  test('keeps moving edges away from the ports that other edges hold', () => {
    const { border: moved } = routed(board).drag(new Set(['c']), by(0, 80))
    expect(moved.get('ac')?.points[0]).not.toEqual(routes.get('ab')?.points[0])
    expect(moved.get('cd')?.points.at(-1)).not.toEqual(routes.get('bd')?.points.at(-1))
  })

  test('names the lines whose both cards are dragged, once, and makes none of them anew', () => {
    const router = routed(board)
    const all = new Set(['a', 'b', 'c', 'd'])
    const { border, carried } = router.drag(all, by(30, -10))
    expect([border.size, [...carried].sort()]).toEqual([0, [...routes.keys()].sort()])
    expect(router.drag(all, by(40, 0)).carried).toBe(carried)
  })

  test('a drop of everything has the lines where they were carried to', () => {
    const router = routed(board)
    router.drag(new Set(board.cards.keys()), by(30, -10))
    const cards = new Map([...board.cards].map(([id, { x, y, ...size }]) => [id, { ...size, x: x + 30, y: y - 10 }]))
    router.change({ ...board, cards })
    expect(router.waiting.size).toBe(0)
    expect(new Map(router.routes())).toEqual(
      new Map([...routes].map(([id, route]) => [id, moved(route, { x: 30, y: -10 })])),
    )
  })

  test('goes around cards that stay, wherever the moving card is', () => {
    const { border: moved } = routed(board).drag(new Set(['a']), by(900, 0))
    const { points } = moved.get('ab') ?? { points: [] }
    const wall = board.cards.get('d') as Rect
    const inside = points.filter(({ x, y }) => x > wall.x && x < wall.x + wall.width && y > wall.y && y < wall.y + 60)
    expect(points.length).toBeGreaterThan(2)
    expect(inside).toEqual([])
  })

  test('a drop routes what the last frame showed', () => {
    const router = routed(board)
    const { border: moved } = router.drag(new Set(['c']), by(0, 40))
    const cards = new Map(board.cards).set('c', card(300, 160))
    router.change({ ...board, cards })
    router.routeWaiting()
    for (const [id, route] of moved) expect(router.routes().get(id)).toEqual(route)
  })

  test('a drag that comes to nothing leaves everything as it was', () => {
    const router = routed(board)
    const before = router.routes()
    router.drag(new Set(['c', 'd']), by(500, 500))
    router.rest()
    expect(router.routes()).toBe(before)
    router.change({ ...board, edges: [...board.edges, { id: 'new', from: 'b', to: 'c' }] })
    router.routeWaiting()
    const added = routed(board)
    added.change({ ...board, edges: [...board.edges, { id: 'new', from: 'b', to: 'c' }] })
    added.routeWaiting()
    expect(new Map(router.routes())).toEqual(new Map(added.routes()))
  })
})

test('more edges than a frame has time for get simple lines from port to port, through whatever lies between', () => {
  const count = MOST_IN_FRAME + 1
  const cards = new Map([['hub', card(0, 0)]])
  for (let i = 0; i < count; i++) cards.set(`c${i}`, card(400 + (i % 2) * 300, Math.floor(i / 2) * 100))
  const edges = Array.from({ length: count }, (_, i) => ({ id: `e${i}`, from: 'hub', to: `c${i}` }))
  const router = routed({ cards, edges, direction: 'right' })
  const { border: routes } = router.drag(new Set(['hub']), by(0, 1000))
  expect(routes.size).toBe(count)
  for (const [id, { points }] of routes) {
    expect(isOrthogonal(points)).toBe(true)
    expect(points.at(-1)).toEqual(router.routes().get(id)?.points.at(-1))
    expect(points[0]?.y).toBe((router.routes().get(id)?.points[0]?.y ?? 0) + 1000)
  }
})
