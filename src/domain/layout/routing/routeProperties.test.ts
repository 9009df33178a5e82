import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Point, Rect } from '#shared/geometry.ts'
import { arbitraryLanedBoard } from '#testing/lanedBoard.ts'
import { routeEdges } from './routeEdges.ts'
import { board, card, cardsHit, isOrthogonal, onBorder, runTogether, segments } from './routeProbes.ts'
import type { Route } from './routing.ts'

const arbitraryBoard = arbitraryLanedBoard()

describe('on any board with free lanes', () => {
  test('every edge is orthogonal, runs from border to border and through no card', () => {
    fc.assert(
      fc.property(arbitraryBoard, (input) => {
        const routes = routeEdges(input)
        for (const edge of input.edges) {
          const route = routes.get(edge.id) as Route
          expect(isOrthogonal(route.points)).toBe(true)
          expect(onBorder(route.points[0] as Point, input.cards.get(edge.from) as Rect)).toBe(true)
          expect(onBorder(route.points.at(-1) as Point, input.cards.get(edge.to) as Rect)).toBe(true)
          expect(cardsHit(input, route)).toEqual([])
        }
      }),
      { numRuns: 300 },
    )
  })

  test('the order of cards and edges makes no difference', () => {
    fc.assert(
      fc.property(arbitraryBoard, (input) => {
        const shuffled = { ...input, cards: new Map([...input.cards].reverse()), edges: input.edges.toReversed() }
        const sorted = (routes: ReadonlyMap<string, Route>) => [...routes].sort(([a], [b]) => (a < b ? -1 : 1))
        expect(sorted(routeEdges(shuffled))).toEqual(sorted(routeEdges(input)))
      }),
      { numRuns: 100 },
    )
  })

  test('two edges between the same cards never have the same line', () => {
    fc.assert(
      fc.property(arbitraryBoard, (input) => {
        const edges = [
          { id: 'x', from: 'c0', to: 'c1' },
          { id: 'y', from: 'c0', to: 'c1' },
        ]
        const routes = routeEdges({ ...input, edges })
        expect(runTogether(routes.get('x') as Route, routes.get('y') as Route)).toBe(false)
      }),
      { numRuns: 100 },
    )
  })
})

describe('on boards that are out of order', () => {
  test('cards on top of each other or touching still get finite orthogonal lines', () => {
    const anywhere = fc.record({
      x: fc.integer({ min: -200, max: 300 }),
      y: fc.integer({ min: -200, max: 300 }),
      width: fc.integer({ min: 1, max: 300 }),
      height: fc.integer({ min: 1, max: 100 }),
    })
    fc.assert(
      fc.property(
        fc.array(anywhere, { minLength: 2, maxLength: 12 }),
        fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 15 }),
        (rects, pairs) => {
          const cards = Object.fromEntries(rects.map((rect, i) => [`c${i}`, rect]))
          const input = board(
            cards,
            pairs.map(([a, b]) => [`c${a % rects.length}`, `c${b % rects.length}`, 40] as const),
          )
          const routes = routeEdges(input)
          expect(routes.size).toBe(pairs.length)
          for (const { points, labelAt } of routes.values()) {
            for (const { x, y } of [...points, labelAt as Point]) expect(Number.isFinite(x + y)).toBe(true)
            for (const [a, b] of segments(points)) expect(a.x === b.x || a.y === b.y).toBe(true)
          }
        },
      ),
      { numRuns: 200 },
    )
  })

  test('a line that has to run back on itself stays orthogonal when others push it', () => {
    const dot = (x: number, y: number): Rect => ({ x, y, width: 1, height: 1 })
    const tall = { x: 0, y: -112, width: 1, height: 98 }
    const wide = { x: 0, y: -85, width: 7, height: 44 }
    const cards = { a: tall, b: dot(0, 0), c: dot(0, 0), d: wide, e: dot(0, 0), f: dot(0, -111) }
    const { points } = routeEdges(board(cards, [['a', 'd', 40]])).get('e0') as Route
    for (const [p, q] of segments(points)) expect(p.x === q.x || p.y === q.y).toBe(true)
  })

  test('edges of unknown cards and of cards without a finite place get no route', () => {
    const input = board({ a: card(0, 0), b: card(Number.NaN, 0), c: card(1e308, 0), d: card(400, 0) }, [
      ['a', 'b'],
      ['a', 'c'],
      ['a', 'nowhere'],
      ['a', 'd'],
    ])
    expect([...routeEdges(input).keys()]).toEqual(['e3'])
  })
})
