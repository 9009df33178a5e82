import { expect, test } from 'vitest'
import type { Rect } from '#shared/geometry.ts'
import { createSearchGrid, firstAtLeast, type SearchGrid } from './searchGrid.ts'

const rect = (...[x, y, width, height]: readonly [number, number, number, number]): Rect => ({ x, y, width, height })
/** The steps of the grid that are closed, each as the places it joins. */
const closed = ({ xs, ys, closedRight, closedDown }: SearchGrid): string[] => {
  const found: string[] = []
  for (const [y, top] of ys.entries())
    for (const [x, left] of xs.entries()) {
      if (closedRight[y * xs.length + x]) found.push(`${left},${top}-${xs[x + 1]},${top}`)
      if (closedDown[y * xs.length + x]) found.push(`${left},${top}-${left},${ys[y + 1]}`)
    }
  return found.filter((step) => !step.includes('undefined'))
}

test('lines run through the given points and along obstacles, once each, in order, within the region', () => {
  const { xs, ys } = createSearchGrid(
    rect(0, 0, 100, 50),
    [rect(20, 10, 30, 20), rect(50, -10, 90, 20)],
    [
      { x: 60, y: 40 },
      { x: 0, y: 50 },
      { x: 100, y: 10 },
      { x: 101, y: -1 },
    ],
  )
  expect(xs).toEqual([0, 20, 50, 60, 100])
  expect(ys).toEqual([10, 30, 40, 50])
})

test('steps through the inside of an obstacle are closed, those along its border are open', () => {
  const grid = createSearchGrid(rect(0, 0, 100, 100), [rect(20, 20, 40, 40)], [{ x: 40, y: 40 }])
  expect(closed(grid)).toEqual(['40,20-40,40', '20,40-40,40', '40,40-60,40', '40,40-40,60'])
})

test('an obstacle that reaches out of the region closes what leads into it from within', () => {
  const through = [
    { x: 0, y: 0 },
    { x: 50, y: 50 },
    { x: 100, y: 100 },
  ]
  expect(closed(createSearchGrid(rect(0, 0, 100, 100), [rect(-20, 40, 40, 20)], through))).toEqual([
    '0,40-0,50',
    '0,50-20,50',
    '0,50-0,60',
  ])
  expect(closed(createSearchGrid(rect(0, 0, 100, 100), [rect(-20, -20, 40, 40)], through))).toEqual([
    '0,0-20,0',
    '0,0-0,20',
  ])
  expect(closed(createSearchGrid(rect(0, 0, 100, 100), [rect(80, 80, 40, 40)], through))).toEqual([
    '100,80-100,100',
    '80,100-100,100',
  ])
})

test('two obstacles that share a border leave a way between them, two that overlap do not', () => {
  const through = [
    { x: 0, y: 30 },
    { x: 100, y: 30 },
  ]
  const touching = createSearchGrid(rect(0, 0, 100, 60), [rect(20, 0, 30, 60), rect(50, 0, 30, 60)], through)
  expect(closed(touching).filter((step) => step.startsWith('50,') && step.includes('-50,'))).toEqual([])
  const overlapping = createSearchGrid(rect(0, 0, 100, 60), [rect(20, 0, 40, 60), rect(50, 0, 30, 60)], through)
  expect(closed(overlapping).filter((step) => step.startsWith('50,') && step.includes('-50,'))).not.toEqual([])
})

test.each([
  [[], 5, 0],
  [[1, 3, 5], 0, 0],
  [[1, 3, 5], 1, 0],
  [[1, 3, 5], 2, 1],
  [[1, 3, 5], 3, 1],
  [[1, 3, 5], 5, 2],
  [[1, 3, 5], 6, 3],
  [[1, 3, 5, 7], 4, 2],
])('in %j the first that is at least %d is at %d', (sorted, value, at) => {
  expect(firstAtLeast(sorted, value)).toBe(at)
})
