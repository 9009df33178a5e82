import { expect, test } from 'vitest'
import type { Rect } from '#shared/geometry.ts'
import { createRectIndex } from '../rectIndex.ts'
import { freeCorner, loopAround, loopsDrawn, reservedBy } from './selfLoop.ts'

const CARD: Rect = { x: 0, y: 0, width: 100, height: 60 }
/** One loop wants 28 pixels, three want 48. */
function scene(...others: readonly Rect[]) {
  const cards = new Map<string, Rect>([['card', CARD]])
  const index = createRectIndex<string>(256)
  for (const [place, rect] of others.entries()) cards.set(`other ${place}`, rect)
  for (const [id, rect] of cards) index.insert(rect, id)
  return { cards, index }
}
const RIGHT: Rect = { x: 110, y: 0, width: 100, height: 60 }

test('a card alone has its loop at the lower right, as large as wanted', () => {
  expect(freeCorner(scene(), 'card', 1)).toEqual({ upright: 'right', level: 'bottom', scale: 1 })
})

test('a neighbour on the right moves the loop to the left', () => {
  expect(freeCorner(scene(RIGHT), 'card', 1)).toEqual({ upright: 'left', level: 'bottom', scale: 1 })
})

test('between neighbours on all sides it shrinks to the room there is, to a fifth at the least', () => {
  const around = (gap: number): readonly Rect[] => [
    { x: 100 + gap, y: -200, width: 50, height: 500 },
    { x: -50 - gap, y: -200, width: 50, height: 500 },
  ]
  expect(freeCorner(scene(...around(14)), 'card', 1).scale).toBe(0.5)
  expect(freeCorner(scene(...around(1)), 'card', 1).scale).toBe(0.2)
  expect(freeCorner(scene(...around(24)), 'card', 9).scale).toBe(0.5)
})

test('a loop leaves the upright side and comes back into the level side of its corner, each next one further out', () => {
  const corner = { upright: 'right', level: 'bottom', scale: 1 } as const
  expect(loopAround(CARD, corner, 0)).toEqual([
    { x: 100, y: 50 },
    { x: 118, y: 50 },
    { x: 118, y: 78 },
    { x: 90, y: 78 },
    { x: 90, y: 60 },
  ])
  expect(loopAround(CARD, corner, 1)[1]).toEqual({ x: 128, y: 42 })
  expect(loopAround(CARD, corner, 7)).toEqual(loopAround(CARD, corner, 2))
  expect(loopAround(CARD, { upright: 'left', level: 'top', scale: 0.5 }, 0)[2]).toEqual({ x: -9, y: -9 })
})

test('at most three loops take ports, on the two sides of their corner and at its end of them', () => {
  expect([0, 2, 3, 8].map(loopsDrawn)).toEqual([0, 2, 3, 3])
  const corner = { upright: 'left', level: 'bottom', scale: 1 } as const
  expect(reservedBy(corner, 'left', 2)).toEqual([0, 2])
  expect(reservedBy(corner, 'bottom', 8)).toEqual([3, 0])
  expect(reservedBy(corner, 'top', 2)).toEqual([0, 0])
  expect(reservedBy({ ...corner, level: 'top' }, 'left', 2)).toEqual([2, 0])
  expect(reservedBy({ ...corner, upright: 'right' }, 'bottom', 2)).toEqual([0, 2])
})
