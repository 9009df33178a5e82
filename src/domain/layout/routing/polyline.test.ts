import { expect, test } from 'vitest'
import type { Rect } from '#shared/geometry.ts'
import { BEND_COST } from './measures.ts'
import { costOf, hitsCard, segmentRect, simplify } from './polyline.ts'
import { createRectIndex } from './rectIndex.ts'

const points = (text: string) =>
  text
    .split(' ')
    .filter(Boolean)
    .map((each) => {
      const [x = 0, y = 0] = each.split(',').map(Number)
      return { x, y }
    })

test.each([
  ['', ''],
  ['0,0', '0,0'],
  ['0,0 0,0 5,0 5,0', '0,0 5,0'],
  ['0,0 3,0 5,0 9,0', '0,0 9,0'],
  ['0,9 0,5 0,0', '0,9 0,0'],
  ['9,0 5,0 0,0', '9,0 0,0'],
  ['0,0 0,5 0,9', '0,0 0,9'],
  ['0,0 5,0 3,0', '0,0 5,0 3,0'],
  ['0,0 0,5 0,3', '0,0 0,5 0,3'],
  ['5,0 0,0 3,0', '5,0 0,0 3,0'],
  ['0,0 5,0 5,5 5,9 0,9', '0,0 5,0 5,9 0,9'],
  ['0,0 5,0 5,5', '0,0 5,0 5,5'],
  ['0,5 5,0 9,5', '0,5 5,0 9,5'],
  ['0,0 5,5 9,9', '0,0 5,5 9,9'],
])('the line %s is %s without what says nothing', (line, simple) => {
  expect(simplify(points(line))).toEqual(points(simple))
})

test.each([
  ['', 0],
  ['3,3', 0],
  ['0,0 7,0', 7],
  ['7,0 0,0', 7],
  ['0,0 0,7', 7],
  ['0,0 7,0 7,5', 12 + BEND_COST],
  ['0,0 -7,0 -7,-5 -9,-5', 14 + 2 * BEND_COST],
])('the line %s costs %d: its length, and a price for each bend', (line, cost) => {
  expect(costOf(points(line))).toBe(cost)
})

test('the rectangle around a segment is grown on all sides, whichever way the segment runs', () => {
  const grown: Rect = { x: -2, y: 1, width: 14, height: 4 }
  expect(segmentRect({ x: 0, y: 3 }, { x: 10, y: 3 }, 2)).toEqual(grown)
  expect(segmentRect({ x: 10, y: 3 }, { x: 0, y: 3 }, 2)).toEqual(grown)
  expect(segmentRect({ x: 3, y: 9 }, { x: 3, y: 4 }, 1)).toEqual({ x: 2, y: 3, width: 2, height: 7 })
})

const CARDS: Readonly<Record<string, Rect>> = {
  a: { x: 0, y: 0, width: 100, height: 60 },
  b: { x: 300, y: 0, width: 100, height: 60 },
  c: { x: 150, y: 100, width: 100, height: 60 },
}
const hits = (line: string, clearance = 0, ends = { from: 'a', to: 'b' }) => {
  const cards = new Map(Object.entries(CARDS))
  const index = createRectIndex<string>(256)
  for (const [id, rect] of cards) index.insert(rect, id)
  return hitsCard({ cards, index }, points(line), { ...ends, clearance })
}

test.each([
  ['its own cards where it leaves and enters', '100,30 300,30', 10, false],
  ['a card that it passes well', '100,30 200,30 200,80 300,80', 10, false],
  ['a card that it passes nearer than is wanted', '100,30 200,30 200,95 350,95 350,60', 10, true],
  ['that card, where less is wanted', '100,30 200,30 200,95 350,95 350,60', 4, false],
  ['a card that it runs through', '50,60 50,130 350,130 350,60', 0, true],
  ['its first card in another segment than the first', '100,30 120,30 120,50 50,50 50,90 350,90 350,60', 0, true],
  ['its last card in another segment than the last', '100,30 350,30 350,90 360,90 360,60', 0, true],
  ['the last card in the first segment of many', '100,30 320,30 320,90 310,90 310,60', 0, true],
])('a line meets %s: %s', (...[, line, clearance, met]) => {
  expect(hits(line, clearance)).toBe(met)
})
