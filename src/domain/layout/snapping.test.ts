import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Rect } from '#shared/geometry.ts'
import { snapLinesOf, snapRect } from './snapping.ts'

const rect = fc.record({
  x: fc.integer({ min: -300, max: 300 }),
  y: fc.integer({ min: -300, max: 300 }),
  width: fc.integer({ min: 1, max: 10 }).map((steps) => steps * 20),
  height: fc.integer({ min: 1, max: 5 }).map((steps) => steps * 20),
})
const anchors = (start: number, size: number) => [start, start + size / 2, start + size]

/** The shortest way onto an edge or middle of any card, by trying all of them. */
function shortest(cards: readonly Rect[], moving: Rect, axis: 'x' | 'y'): number {
  const size = axis === 'x' ? 'width' : 'height'
  const lines = cards.flatMap((card) => anchors(card[axis], card[size]))
  const ways = anchors(moving[axis], moving[size]).flatMap((anchor) => lines.map((line) => Math.abs(line - anchor)))
  return Math.min(Number.POSITIVE_INFINITY, ...ways)
}

describe('snapping', () => {
  test('takes the shortest way onto an edge or middle of a neighbour, else onto the grid', () => {
    const reaches = fc.integer({ min: 0, max: 40 })
    fc.assert(
      fc.property(fc.array(rect, { maxLength: 12 }), rect, reaches, (cards, moving, reach) => {
        const { dx, dy, guides } = snapRect(snapLinesOf(cards), moving, { reach, grid: 20 })
        for (const [axis, size, by] of [['x', 'width', dx] as const, ['y', 'height', dy] as const]) {
          const line = guides.find((guide) => guide.axis === axis)?.line
          const best = shortest(cards, moving, axis)
          expect(line !== undefined).toBe(best <= reach)
          const onGrid = Math.round(moving[axis] / 20) * 20
          expect(Math.abs(by)).toBe(line ? best : Math.abs(onGrid - moving[axis]))
          if (line) expect(anchors(moving[axis] + by, moving[size])).toContain(line.at)
          else expect(moving[axis] + by).toBe(onGrid + 0)
        }
      }),
    )
  })

  test('shows the line from the first card on it to the last', () => {
    const lines = snapLinesOf([
      { x: 100, y: 0, width: 160, height: 60 },
      { x: 100, y: 400, width: 200, height: 60 },
    ])
    const snap = snapRect(lines, { x: 103, y: 207, width: 120, height: 60 }, { reach: 6, grid: 20 })
    expect(snap).toEqual({ dx: -3, dy: -7, guides: [{ axis: 'x', line: { at: 100, from: 0, to: 460 } }] })
  })

  test('to nothing but the grid on an empty board', () => {
    const snap = snapRect(snapLinesOf([]), { x: 31, y: 29, width: 160, height: 60 }, { reach: 6, grid: 20 })
    expect(snap).toEqual({ dx: 9, dy: -9, guides: [] })
  })

  test('shows a line that reaches from the card that stands there to the one that is moved', () => {
    const lines = snapLinesOf([{ x: 100, y: 0, width: 160, height: 60 }])
    const { guides } = snapRect(lines, { x: 103, y: 503, width: 160, height: 60 }, { reach: 6, grid: 20 })
    expect(guides).toEqual([{ axis: 'x', line: { at: 100, from: 0, to: 560 } }])
  })
})
