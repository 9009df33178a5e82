import { describe, expect, test } from 'vitest'
import { chipRect, labelSpots, loopSpots, spotsBeside } from './labelSpots.ts'

const SIZE = { width: 40, height: 16 }
/** A level segment, then an upright one to the arrowhead. */
const bent = (length: number, drop = 100) => [
  { x: 0, y: 0 },
  { x: length, y: 0 },
  { x: length, y: drop },
]
const malusOfMiddle = (length: number) =>
  labelSpots(bent(length), SIZE, 'level').find(({ at }) => at.x === length / 2 && at.y === 0)?.malus

describe('places on a line', () => {
  test('the middle of the long segment along the text comes first, the others by their distance from it', () => {
    const level = labelSpots(bent(300), SIZE, 'level').filter(({ at }) => at.y === 0)
    expect(level.map(({ at }) => Math.round(at.x))).toEqual([150, 120, 180, 90, 210, 60, 240, 30, 270])
    expect(level.map(({ malus }) => Math.round(malus * 10) / 10)).toEqual([-12, -10, -10, -8, -8, -6, -6, -4, -4])
  })

  test('a longer segment is better, up to 240 pixels', () => {
    expect(malusOfMiddle(100)).toBe(-5)
    expect(malusOfMiddle(200)).toBe(-10)
    expect(malusOfMiddle(240.5)).toBe(-12)
    expect(malusOfMiddle(1000)).toBe(-12)
  })

  test('a segment across the text is worse, and the arrowhead takes its share of the last one', () => {
    const upright = labelSpots(bent(300), SIZE, 'level').filter(({ at }) => at.x === 300)
    expect(upright[0]).toEqual({ at: { x: 300, y: 43 }, malus: 7 })
    expect(labelSpots(bent(300), SIZE, 'upright').filter(({ at }) => at.x === 300)[0]?.malus).toBe(-5)
  })

  test('a segment that is no longer than chip and lead offers its middle only', () => {
    const on = (length: number) => labelSpots(bent(length), SIZE, 'level').filter(({ at }) => at.y === 0)
    expect(on(52)).toHaveLength(1)
    expect(on(52.5)).toHaveLength(9)
  })

  test('what a segment lacks counts twice, and what spills over its end once', () => {
    const [spot] = labelSpots(bent(32), SIZE, 'level').filter(({ at }) => at.y === 0)
    expect(spot).toEqual({ at: { x: 16, y: 0 }, malus: 20 * 2 - 32 / 20 + 10 })
  })

  test('a segment without length has its one place', () => {
    expect(labelSpots(bent(300, 0), SIZE, 'level').filter(({ at }) => at.x === 300)).toHaveLength(1)
  })
})

test('places on a loop lie beside its outer sides, and nothing that is no loop has one', () => {
  const loop = [
    { x: 100, y: 50 },
    { x: 118, y: 50 },
    { x: 118, y: 78 },
    { x: 90, y: 78 },
    { x: 90, y: 60 },
  ]
  expect(loopSpots(loop, SIZE)).toEqual([
    { at: { x: 132, y: 64 }, malus: 0 },
    { at: { x: 104, y: 80 }, malus: 5 },
    { at: { x: 132, y: 78 }, malus: 10 },
  ])
  expect(loopSpots(loop.slice(0, 3), SIZE)).toEqual([])
})

test('beside a line there are five places above and below and one to each side, for the best three places on it', () => {
  const spots = [0, 100, 200, 300].map((x) => ({ at: { x, y: 0 }, malus: x }))
  const beside = spotsBeside(spots, SIZE)
  expect(beside).toHaveLength(3 * 12)
  expect(beside.slice(0, 4)).toEqual([
    { at: { x: 0, y: -11 }, malus: 40 },
    { at: { x: -23, y: 0 }, malus: 45 },
    { at: { x: 0, y: 11 }, malus: 40 },
    { at: { x: 23, y: 0 }, malus: 45 },
  ])
  expect(beside[11]).toEqual({ at: { x: 0, y: 55 }, malus: 200 })
  expect(beside.at(-1)).toEqual({ at: { x: 200, y: 55 }, malus: 400 })
})

test('a chip lies about its place', () => {
  expect(chipRect({ x: 100, y: 50 }, SIZE)).toEqual({ x: 80, y: 42, width: 40, height: 16 })
})
