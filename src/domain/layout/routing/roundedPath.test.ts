import { expect, test } from 'vitest'
import { roundedPath } from './roundedPath.ts'

test('a straight line has no curves', () => {
  expect(
    roundedPath(
      [
        { x: 0, y: 0 },
        { x: 40, y: 0 },
      ],
      8,
    ),
  ).toBe('M0 0L40 0')
})

test('a corner is rounded by the radius', () => {
  const line = [
    { x: 0, y: 0 },
    { x: 40, y: 0 },
    { x: 40, y: 40 },
  ]
  expect(roundedPath(line, 8)).toBe('M0 0L32 0Q40 0 40 8L40 40')
})

test('the radius shrinks to half of a short segment', () => {
  const line = [
    { x: 0, y: 0 },
    { x: 40, y: 0 },
    { x: 40, y: 6 },
    { x: 80, y: 6 },
  ]
  expect(roundedPath(line, 8)).toBe('M0 0L37 0Q40 0 40 3L40 3Q40 6 43 6L80 6')
})

test('no points give no path', () => {
  expect(roundedPath([], 8)).toBe('')
})
