import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { BlockId } from '#domain/board/board.ts'
import { overlaps, type Rect } from '#shared/geometry.ts'
import { type LaneCard, laneOf, pushApart } from './pushApart.ts'

const card = (id: string, y: number, { x = 0, height = 60, width = 160 } = {}): LaneCard => ({
  id: id as BlockId,
  tier: 'data',
  rect: { x, y, width, height },
})
const taken = (y: number, { x = 0, height = 60, margin = 0 } = {}) => ({ rect: { x, y, width: 160, height }, margin })
const ys = (moved: ReadonlyMap<string, Rect>) => Object.fromEntries([...moved].map(([id, { y }]) => [id, y]))

describe('cards make room', () => {
  const column = laneOf([card('a', 0), card('b', 100), card('c', 200), card('d', 400)], 'y')

  test('the shorter way, to the usual gap, and push on only what is in their way then', () => {
    expect(ys(pushApart(column, [taken(70)]))).toEqual({ b: 170, c: 270 })
    expect(ys(pushApart(column, [taken(130)]))).toEqual({ b: 30, a: -70 })
  })

  test('on both sides of what lies between two of them', () => {
    expect(ys(pushApart(column, [taken(60, { height: 80 })]))).toEqual({ b: 180, c: 280 })
    expect(ys(pushApart(column, [taken(150)]))).toEqual({ b: 50, a: -50, c: 250 })
  })

  test('not at all for what lies beside them, or so near that they only touch', () => {
    expect(pushApart(column, [taken(100, { x: 160 })]).size).toBe(0)
    expect(pushApart(column, [taken(160, { height: 40 })]).size).toBe(0)
    expect(pushApart(column, []).size).toBe(0)
  })

  test('for what wants to have some room around it', () => {
    expect(ys(pushApart(column, [taken(300, { margin: 40 })]))).toEqual({})
    expect(ys(pushApart(column, [taken(310, { margin: 40 })]))).toEqual({ d: 410 })
  })

  test('with a gap no larger than there was between them', () => {
    const tight = laneOf([card('a', 0), card('b', 70), card('c', 140)], 'y')
    expect(ys(pushApart(tight, [taken(-40)]))).toEqual({ a: 60, b: 130, c: 200 })
  })

  test('past all that is dropped with what they make room for', () => {
    expect(ys(pushApart(laneOf([card('a', 50)], 'y'), [taken(0), taken(100)]))).toEqual({ a: 200 })
    expect(ys(pushApart(laneOf([card('a', 49)], 'y'), [taken(0), taken(100), taken(210)]))).toEqual({ a: -100 })
  })

  test('the way they are to go, though it be the longer one', () => {
    expect(ys(pushApart(column, [taken(130)], { goes: new Map([['b' as BlockId, 1]]) }))).toEqual({
      b: 230,
      c: 330,
      d: 430,
    })
    expect(ys(pushApart(column, [taken(70)], { goes: new Map([['b' as BlockId, -1]]) }))).toEqual({ b: -30, a: -130 })
  })

  test('only onward where they are not to go back', () => {
    const onward = laneOf([card('a', 0)], 'y', { goesBack: false })
    expect(ys(pushApart(onward, [taken(50)]))).toEqual({ a: 150 })
  })

  test('where they stand now, when that is elsewhere across the lane', () => {
    const shifted = pushApart(column, [taken(90, { x: 500 })], {
      place: ({ rect }) => ({ ...rect, x: rect.x + 500 }),
    })
    expect(shifted.get('b' as BlockId)).toEqual({ x: 500, y: 190, width: 160, height: 60 })
  })
})

const someRect = fc.record({
  x: fc.integer({ min: 0, max: 300 }),
  y: fc.integer({ min: 0, max: 900 }),
  width: fc.constantFrom(160, 220),
  height: fc.constantFrom(60, 80, 160),
})

test('whatever is taken, nothing lies on it, and nothing on what was pushed', () => {
  fc.assert(
    fc.property(
      fc.array(someRect, { maxLength: 14 }),
      fc.array(someRect, { minLength: 1, maxLength: 4 }),
      (rects, places) => {
        const cards = rects.map((rect, i): LaneCard => ({ id: `c${i}` as BlockId, tier: 'data', rect }))
        const moved = pushApart(
          laneOf(cards, 'y'),
          places.map((rect) => ({ rect, margin: 0 })),
        )
        const now = cards.map(({ id, rect }) => moved.get(id) ?? rect)
        for (const [i, rect] of now.entries()) {
          expect(rect.x).toBe(rects[i]?.x)
          expect(places.filter((place) => overlaps(place, rect))).toEqual([])
          const wasFree = (j: number) => !overlaps(rects[i] as Rect, rects[j] as Rect)
          expect(now.filter((other, j) => j > i && wasFree(j) && overlaps(other, rect))).toEqual([])
        }
      },
    ),
    { numRuns: 600 },
  )
})
