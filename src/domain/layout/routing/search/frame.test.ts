import { expect, test } from 'vitest'
import { normalOf } from '../ports/cardSide.ts'
import { acrossFrame, frameOf } from './frame.ts'

const SIDES = ['top', 'right', 'bottom', 'left'] as const
const RECT = { x: 10, y: 20, width: 30, height: 50 }
const corners = ({ x, y, width, height }: typeof RECT) => [
  { x, y },
  { x: x + width, y: y + height },
]
const spanned = (points: readonly { x: number; y: number }[]) => {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}

test.each(SIDES)('seen from the %s side, that side faces right, and all comes back as it was', (side) => {
  const frame = frameOf(side)
  const ahead = frame.toLocal(normalOf(side))
  expect([ahead.x + 0, ahead.y + 0]).toEqual([1, 0])
  expect(frame.toWorld(frame.toLocal({ x: 3, y: -7 }))).toEqual({ x: 3, y: -7 })
  expect(frame.rectToWorld(frame.rectToLocal(RECT))).toEqual(RECT)
  expect(frame.rectToLocal(RECT)).toEqual(spanned(corners(RECT).map(frame.toLocal)))
})

test.each(SIDES)('across the view from the %s side, the two axes are exchanged', (side) => {
  const [frame, across] = [frameOf(side), acrossFrame(frameOf(side))]
  const { x, y } = frame.toLocal({ x: 3, y: -7 })
  expect(across.toLocal({ x: 3, y: -7 })).toEqual({ x: y, y: x })
  expect(across.toWorld(across.toLocal({ x: 3, y: -7 }))).toEqual({ x: 3, y: -7 })
  expect(across.rectToLocal(RECT)).toEqual(spanned(corners(RECT).map(across.toLocal)))
  expect(across.rectToWorld(across.rectToLocal(RECT))).toEqual(RECT)
})
