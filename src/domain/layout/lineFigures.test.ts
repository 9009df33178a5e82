import { expect, test } from 'vitest'
import { lineFigures } from './lineFigures.ts'

const line = (...points: readonly (readonly [number, number])[]) => points.map(([x, y]) => ({ x, y }))

test('lines are measured, and counted are their bends and where they go through each other', () => {
  const level = line([0, 50], [100, 50])
  const bent = line([50, 0], [50, 80], [90, 80], [90, 20])
  expect(lineFigures([level, bent])).toEqual({ crossings: 2, length: 280, bends: 2, together: 0 })
})

test('a line that ends on another one or turns there does not cross it, and none crosses itself', () => {
  const level = line([0, 50], [100, 50])
  expect(lineFigures([level, line([40, 0], [40, 50])]).crossings).toBe(0)
  expect(lineFigures([line([0, 50], [100, 50], [100, 0], [50, 0], [50, 90])]).crossings).toBe(0)
})

test('lines that run as one are crossed once, and may lie on each other where they have an end in common', () => {
  const fan = [30, 60, 90].map((y) => line([0, 50], [20, 50], [20, y], [100, y]))
  expect(lineFigures([...fan, line([10, 0], [10, 200])]).crossings).toBe(1)
  expect(lineFigures([...fan, line([50, 0], [50, 200])]).crossings).toBe(3)
  expect(lineFigures(fan).together).toBe(0)
  expect(lineFigures(fan.map((points) => points.toReversed())).together).toBe(0)
  expect(lineFigures([...fan, line([20, 0], [20, 55])]).together).toBe(3)
})

test('lines that lie on each other for a stretch are counted once a pair', () => {
  const [one, other] = [line([0, 0], [100, 0], [100, 90]), line([50, 0], [120, 0])]
  expect(lineFigures([one, other]).together).toBe(1)
  expect(lineFigures([one, line([100, 0], [120, 0])]).together).toBe(0)
  expect(lineFigures([one, line([20, 0], [90, 0], [100, 20], [100, 60])]).together).toBe(1)
})
