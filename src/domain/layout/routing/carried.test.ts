import { expect, test } from 'vitest'
import type { Point, Rect } from '#shared/geometry.ts'
import { isAtItsCards, isDrawnOut, moved, roomMade } from './carried.ts'
import type { RoutingGround } from './ground.ts'
import type { Wire } from './wires.ts'

const card = (x: number, y = 0): Rect => ({ x, y, width: 100, height: 50 })
/** Cards in a row, 200 pixels apart. */
const row = (count: number) => new Map(Array.from({ length: count }, (_, i) => [`c${i}`, card(200 * i)]))

/** The room that is made when some of seven cards in a row move. */
function room(ids: readonly string[], by: Point) {
  const cards = row(7)
  const changed = new Map(
    ids.map((id) => {
      const before = cards.get(id) ?? card(0)
      return [id, { before, after: { ...before, x: before.x + by.x, y: before.y + by.y } }] as const
    }),
  )
  return roomMade({ by, ids: new Set(ids) }, changed, cards)
}

test('room is made where all that lies beyond moved straight along one axis', () => {
  expect(room(['c5', 'c6'], { x: 40, y: 0 })).toMatchObject({ axis: 'x', at: 1_000, by: 40, isWhole: true })
  expect(room(['c0', 'c1', 'c2', 'c3', 'c4', 'c5', 'c6'], { x: 0, y: 40 })).toMatchObject({ axis: 'y', at: 0, by: 40 })
  expect(roomMade(undefined, new Map(), row(2))).toBeUndefined()
})

test('room that is taken away is not whole', () => {
  expect(room(['c5', 'c6'], { x: -40, y: 0 })).toMatchObject({ at: 1_000, by: -40, isWhole: false })
})

test('cards that move aslant, or not at all, make none', () => {
  expect(room(['c5', 'c6'], { x: 40, y: 40 })).toBeUndefined()
  expect(room(['c5', 'c6'], { x: 0, y: 0 })).toBeUndefined()
})

test('of five cards beyond one may stay, but not of four', () => {
  expect(room(['c1', 'c2', 'c3', 'c4', 'c5'], { x: 40, y: 0 })).toMatchObject({ at: 200, isWhole: false })
  expect(room(['c2', 'c3', 'c4', 'c5'], { x: 40, y: 0 })).toBeUndefined()
})

test('what ends right where room begins does not lie beyond', () => {
  const cards = new Map([
    ['a', card(0)],
    ['b', card(100)],
  ])
  const changed = new Map([['b', { before: card(100), after: card(140) }]])
  expect(roomMade({ by: { x: 40, y: 0 }, ids: new Set(['b']) }, changed, cards)).toMatchObject({ isWhole: true })
})

test('a line is drawn out where each of its cards moved with the room or stayed', () => {
  const wire = { cards: ['c4', 'c5'] } as unknown as Wire
  const made = room(['c5', 'c6'], { x: 40, y: 0 })
  const came = { before: undefined, after: card(0) }
  expect(isDrawnOut(wire, { changed: new Map([['c5', came]]), room: made })).toBe(true)
  expect(isDrawnOut(wire, { changed: new Map([['c4', came]]), room: made })).toBe(false)
  expect(isDrawnOut(wire, { changed: new Map(), room: undefined })).toBe(false)
})

test('a route is moved with its label', () => {
  expect(moved({ points: [{ x: 1, y: 2 }], labelAt: { x: 3, y: 4 } }, { x: 10, y: 20 })).toEqual({
    points: [{ x: 11, y: 22 }],
    labelAt: { x: 13, y: 24 },
  })
  expect(moved({ points: [] }, { x: 10, y: 20 })).toEqual({ points: [] })
})

test.each<[string, readonly [x: number, y: number, toX: number, toY: number], boolean]>([
  ['from border to border', [100, 25, 200, 25], true],
  ['from the corners', [100, 0, 200, 50], true],
  ['from above to below', [50, 0, 250, 50], true],
  ['from inside', [50, 25, 200, 25], false],
  ['from beside', [101, 25, 200, 25], false],
  ['to inside', [100, 25, 250, 25], false],
  ['to what is level with a border, but off it', [100, 25, 200, 51], false],
  ['to what is below a border, but off it', [100, 25, 301, 0], false],
  ['from what is above', [100, -1, 200, 25], false],
  ['from what is before', [-1, 0, 200, 25], false],
])('a line that runs %s: at its cards %#', (_, [x, y, toX, toY], expected) => {
  const points = [
    { x, y },
    { x: toX, y: toY },
  ]
  const cards = new Map([
    ['a', card(0)],
    ['b', card(200)],
  ])
  const ground = { cards, direction: 'right' } as unknown as RoutingGround
  expect(isAtItsCards(ground, { id: 'e', from: 'a', to: 'b' }, { points })).toBe(expected)
  expect(isAtItsCards(ground, { id: 'e', from: 'a', to: 'none' }, { points })).toBe(false)
})
