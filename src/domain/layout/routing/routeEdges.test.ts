import { describe, expect, test } from 'vitest'
import { overlaps, type Point, type Rect } from '#shared/geometry.ts'
import { chipRect } from './labels/labelSpots.ts'
import { routeEdges } from './routeEdges.ts'
import { board, card, cardsHit, rectOf, routed, runTogether, segments } from './routeProbes.ts'
import type { Route } from './routing.ts'

describe('a single edge', () => {
  test('runs straight from middle to middle between cards in a row', () => {
    const input = board({ a: card(0, 0), b: card(300, 0) }, [['a', 'b']])
    expect(routed(input).points).toEqual([
      { x: 160, y: 30 },
      { x: 300, y: 30 },
    ])
  })

  test('runs straight down between cards of one column, in the middle of the target where both allow it', () => {
    const input = board({ a: card(0, 0, 200), b: card(40, 140, 180) }, [['a', 'b']])
    expect(routed(input).points).toEqual([
      { x: 130, y: 60 },
      { x: 130, y: 140 },
    ])
  })

  test('runs straight between cards that are a little out of line', () => {
    const { points } = routed(board({ a: card(0, 0), b: card(300, 20) }, [['a', 'b']]))
    expect(points).toEqual([
      { x: 160, y: 50 },
      { x: 300, y: 50 },
    ])
  })

  test('turns twice in the middle of the channel between two columns', () => {
    const { points } = routed(board({ a: card(0, 0), b: card(260, 200) }, [['a', 'b']]))
    expect(points).toEqual([
      { x: 160, y: 30 },
      { x: 210, y: 30 },
      { x: 210, y: 230 },
      { x: 260, y: 230 },
    ])
  })

  test('to a card behind leaves by the side that faces it', () => {
    const { points } = routed(board({ a: card(400, 0), b: card(0, 200) }, [['a', 'b']]))
    expect(points[0]?.x).toBe(400)
    expect(points.at(-1)?.x).toBe(160)
  })

  test('goes around a card that stands between the two', () => {
    const input = board({ a: card(0, 0), wall: card(260, 0), b: card(520, 0) }, [['a', 'b']])
    expect(cardsHit(input, routed(input))).toEqual([])
  })

  test('passes beside a card between two of one column', () => {
    const input = board({ a: card(0, 0), wall: card(0, 100), b: card(0, 200) }, [['a', 'b']])
    expect(cardsHit(input, routed(input))).toEqual([])
    expect(routed(input).points).toHaveLength(4)
  })

  test('leaves a spiral of cards by the way that is open', () => {
    const input = board(
      {
        a: card(400, 300),
        top: { x: 200, y: 200, width: 600, height: 60 },
        bottom: { x: 200, y: 400, width: 600, height: 60 },
        right: { x: 740, y: 280, width: 60, height: 100 },
        b: card(1000, 300),
      },
      [['a', 'b']],
    )
    expect(cardsHit(input, routed(input))).toEqual([])
  })

  test('keeps room for an arrowhead at both ends', () => {
    const { points } = routed(board({ a: card(0, 0), b: card(240, 200) }, [['a', 'b']]))
    for (const segment of [segments(points)[0], segments(points).at(-1)]) {
      const rect = rectOf(segment as [Point, Point])
      expect(rect.width + rect.height).toBeGreaterThanOrEqual(16)
    }
  })

  test('runs down between tiers that are rows as it runs right between columns', () => {
    const { points } = routed(board({ a: card(0, 0), b: card(300, 200) }, [['a', 'b']], 'down'))
    expect(points[0]).toEqual({ x: 80, y: 60 })
    expect(points.at(-1)).toEqual({ x: 380, y: 200 })
  })
})

describe('several edges', () => {
  test('between the same two cards stay apart, in both directions', () => {
    const input = board({ a: card(0, 0), b: card(300, 100) }, [
      ['a', 'b'],
      ['a', 'b'],
      ['b', 'a'],
    ])
    const routes = [...routeEdges(input).values()]
    for (const [i, a] of routes.entries()) for (const b of routes.slice(i + 1)) expect(runTogether(a, b)).toBe(false)
  })

  test('of one side leave in the order of their targets and do not cross', () => {
    const cards = { a: card(0, 200), up: card(300, 0), level: card(300, 200), down: card(300, 400) }
    const routes = routeEdges(
      board(cards, [
        ['a', 'down'],
        ['a', 'level'],
        ['a', 'up'],
      ]),
    )
    const starts = ['e2', 'e1', 'e0'].map((id) => routes.get(id)?.points[0]?.y)
    expect(starts).toEqual([215, 230, 245])
  })

  test('that share a channel take lanes of their own', () => {
    const cards = { a: card(0, 0), b: card(0, 100), c: card(300, 300), d: card(300, 400) }
    const routes = routeEdges(
      board(cards, [
        ['a', 'd'],
        ['b', 'c'],
      ]),
    )
    const lanes = ['e0', 'e1'].map((id) => routes.get(id)?.points[1]?.x ?? 0) as [number, number]
    expect(Math.abs(lanes[0] - lanes[1])).toBeGreaterThanOrEqual(8)
  })

  test('more than a side has room for share ports instead of crowding', () => {
    const edges = Array.from({ length: 10_000 }, (_, i) => (i % 2 ? (['a', 'b'] as const) : (['b', 'a'] as const)))
    const input = board({ a: card(0, 0), b: card(300, 100) }, edges)
    const routes = routeEdges(input)
    expect(routes.size).toBe(10_000)
    const starts = new Set([...routes.values()].map(({ points }) => points[0]?.y))
    expect(starts.size).toBeLessThanOrEqual(12)
  })
})

describe('self-edges', () => {
  test('loop around a corner outside the card, each outside the one before', () => {
    const input = board({ a: card(0, 0) }, [
      ['a', 'a'],
      ['a', 'a'],
    ])
    const [inner, outer] = [...routeEdges(input).values()] as [Route, Route]
    for (const route of [inner, outer]) expect(cardsHit(input, route)).toEqual([])
    expect(runTogether(inner, outer)).toBe(false)
    const reach = ({ points }: Route): number => Math.max(...points.map(({ x }) => x))
    expect(reach(outer)).toBeGreaterThan(reach(inner))
  })

  test('take another corner when a card is in the way', () => {
    const input = board({ a: card(0, 0), below: card(0, 80), right: card(180, 0) }, [['a', 'a']])
    expect(cardsHit(input, routed(input))).toEqual([])
  })
})

describe('labels', () => {
  test('lie in the middle of a straight edge', () => {
    const { labelAt } = routed(board({ a: card(0, 0), b: card(400, 0) }, [['a', 'b', 60]]))
    expect(labelAt?.y).toBe(30)
    expect(Math.abs((labelAt?.x ?? 0) - 280)).toBeLessThan(10)
  })

  test('cover neither a card nor each other nor a crossing line', () => {
    const cards = { a: card(0, 0), b: card(0, 140), c: card(320, 0), d: card(320, 140) }
    const input = board(cards, [
      ['a', 'd', 50],
      ['b', 'c', 50],
    ])
    const routes = routeEdges(input)
    const chips = input.edges.map(({ id, labelSize }) =>
      chipRect(routes.get(id)?.labelAt as Point, labelSize as { width: number; height: number }),
    ) as [Rect, Rect]
    expect(overlaps(chips[0], chips[1])).toBe(false)
    for (const chip of chips) for (const rect of input.cards.values()) expect(overlaps(chip, rect)).toBe(false)
    expect(segments(routes.get('e1')?.points ?? []).some((s) => overlaps(rectOf(s), chips[0]))).toBe(false)
    expect(segments(routes.get('e0')?.points ?? []).some((s) => overlaps(rectOf(s), chips[1]))).toBe(false)
  })

  test('are left out where none is asked for', () => {
    expect(routed(board({ a: card(0, 0), b: card(400, 0) }, [['a', 'b']]))).not.toHaveProperty('labelAt')
  })
})
