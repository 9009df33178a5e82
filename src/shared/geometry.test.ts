import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { testIds } from '#testing/ports.ts'
import { boundsOf, centre, clamp, inflate, lineMeets, overlaps, type Rect, snapTo } from './geometry.ts'

const whole = fc.integer({ min: -1000, max: 1000 })
const extent = fc.integer({ min: 1, max: 500 })
const rect: fc.Arbitrary<Rect> = fc.record({ x: whole, y: whole, width: extent, height: extent })

describe('rectangles', () => {
  test('overlap when some pixel lies in both', () => {
    fc.assert(
      fc.property(rect, rect, (a, b) => {
        const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
        const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
        const shared = width > 0 && height > 0
        expect(overlaps(a, b)).toBe(shared)
        expect(overlaps(b, a)).toBe(shared)
      }),
    )
  })

  test('that only touch do not overlap', () => {
    const a = { x: 0, y: 0, width: 10, height: 10 }
    expect(overlaps(a, { ...a, x: 10 })).toBe(false)
    expect(overlaps(a, { ...a, y: -10 })).toBe(false)
    expect(overlaps(a, { ...a, x: 9 })).toBe(true)
  })

  test('grow around their middle', () => {
    fc.assert(
      fc.property(rect, whole, (a, by) => {
        expect(centre(inflate(a, by))).toEqual(centre(a))
        expect(inflate(inflate(a, by), -by)).toEqual(a)
      }),
    )
  })

  test('have bounds that hold all of them and touch the outermost', () => {
    fc.assert(
      fc.property(fc.array(rect, { minLength: 1 }), (rects) => {
        const bounds = boundsOf(rects) as Rect
        expect(bounds.x).toBe(Math.min(...rects.map(({ x }) => x)))
        expect(bounds.y).toBe(Math.min(...rects.map(({ y }) => y)))
        expect(bounds.x + bounds.width).toBe(Math.max(...rects.map(({ x, width }) => x + width)))
        expect(bounds.y + bounds.height).toBe(Math.max(...rects.map(({ y, height }) => y + height)))
      }),
    )
    expect(boundsOf([])).toBeUndefined()
  })
})

describe('numbers', () => {
  test('snap to the nearest step', () => {
    expect([snapTo(29, 20), snapTo(30, 20), snapTo(-31, 20)]).toEqual([20, 40, -40])
  })

  test('stay within their range', () => {
    expect([clamp(5, 0, 10), clamp(-1, 0, 10), clamp(11, 0, 10)]).toEqual([5, 0, 10])
  })
})

test('new ids differ, carry their prefix and are letters and digits that cannot be confused', () => {
  const ids = Array.from({ length: 2000 }, () => testIds('b'))
  expect(new Set(ids).size).toBe(ids.length)
  for (const id of ids) expect(id).toMatch(/^b_[a-km-z2-9]{10}$/)
})

test('a line meets a rectangle that a stretch of it passes or touches, not one that only its box holds', () => {
  const corner = [
    { x: 0, y: 0 },
    { x: 100, y: 0 },
    { x: 100, y: 100 },
  ]
  const at = (x: number, y: number) => lineMeets(corner, { x, y, width: 10, height: 10 })
  expect([at(40, -5), at(95, 50), at(40, 0), at(100, 100)]).toEqual([true, true, true, true])
  expect([at(40, 40), at(40, 1), at(111, 50), at(-11, 0)]).toEqual([false, false, false, false])
  expect(lineMeets([{ x: 5, y: 5 }], { x: 0, y: 0, width: 10, height: 10 })).toBe(false)
})
