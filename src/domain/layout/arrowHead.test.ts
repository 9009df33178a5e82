import { expect, test } from 'vitest'
import { arrowHead, endInsideArrow } from './arrowHead.ts'

test('the arrowhead points where the line arrives', () => {
  const points = arrowHead([
    { x: 0, y: 0 },
    { x: 20, y: 0 },
    { x: 20, y: 30 },
  ])
  expect(points).toEqual([
    { x: 15.5, y: 21 },
    { x: 20, y: 30 },
    { x: 24.5, y: 21 },
  ])
})

test('a line without length still has an arrowhead', () => {
  const at = { x: 5, y: 5 }
  expect(arrowHead([at, at])).toHaveLength(3)
  expect(arrowHead([])).toEqual([])
})

test('the line ends inside its arrowhead and never runs back past its last bend', () => {
  const ended = (x: number) =>
    endInsideArrow([
      { x: 0, y: 0 },
      { x, y: 0 },
    ])[1]?.x
  expect(ended(50)).toBe(43)
  expect(ended(3)).toBe(0)
})
