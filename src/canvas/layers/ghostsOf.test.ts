import { expect, test } from 'vitest'
import type { Block, BlockId, Edge, EdgeId } from '#domain/board/board.ts'
import type { Change } from '#domain/board/change.ts'
import { layoutOf } from '#domain/layout/bands.ts'
import { routeEdges } from '#domain/layout/routing/routeEdges.ts'
import { tidyBoard } from '#domain/layout/tidy.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import type { Rect } from '#shared/geometry.ts'
import { ghostsOf } from './ghostsOf.ts'
import { routingInput } from './routingInput.ts'

const BOARD = tidyBoard(parseNotation('C:client, A:app, D:sql; C->A, A->D'))
const ROUTES = routeEdges(routingInput(BOARD, { edgeRates: false }))
const [toApp, toStore] = BOARD.edges.map(({ id }) => id) as [EdgeId, EdgeId]
const shown = (changes: readonly Change[]) => ghostsOf(BOARD, changes, ROUTES)
const edge = (id: string, from: string, to: string): Change => ({
  op: 'put',
  type: 'edge',
  record: { id, from, to, kind: 'request', order: 9 } as unknown as Edge,
})
const cache = (id: string, y: number): Change => ({
  op: 'put',
  type: 'block',
  record: { id, kind: 'cache', label: id, tier: 'data', x: 40, y, order: 9 } as unknown as Block,
})

const touches = ({ x, y, width, height }: Rect, point: { x: number; y: number } | undefined) =>
  point !== undefined && point.x >= x && point.x <= x + width && point.y >= y && point.y <= y + height

test('a new block is a ghost, joined with the card it calls by a line from border to border', () => {
  const { cards, lines, marks } = shown([cache('K', 400), edge('AK', 'A', 'K')])
  expect(cards.map(({ block }) => block.id)).toEqual(['K'])
  expect(lines.map(({ edge: { id } }) => id)).toEqual(['AK'])
  const points = lines[0]?.points ?? []
  expect(touches(layoutOf(BOARD).cards.get('A' as BlockId) as Rect, points[0])).toBe(true)
  expect(touches(cards[0]?.rect as Rect, points.at(-1))).toBe(true)
  expect(marks).toEqual(new Map())
})

test('what goes, moves and changes is marked where it is, and the edges of a moved block run anew', () => {
  const { cards, lines, marks } = shown([
    { op: 'remove', type: 'edge', id: toStore },
    { op: 'remove', type: 'block', id: 'D' as BlockId },
    { op: 'patch', type: 'block', id: 'A' as BlockId, fields: { y: 300 } },
    { op: 'patch', type: 'block', id: 'C' as BlockId, fields: { label: 'Phones' } },
  ])
  expect(cards.map(({ block }) => block.id)).toEqual(['A'])
  expect(lines.map(({ edge: { id } }) => id)).toEqual([toApp])
  expect(Object.fromEntries(marks)).toEqual({
    A: 'moved',
    C: 'changed',
    D: 'removed',
    [toApp]: 'moved',
    [toStore]: 'removed',
  })
})

test('more edges than can be routed in time are drawn straight', () => {
  const many = Array.from({ length: 101 }, (_, i) => [cache(`K${i}`, 400 + 100 * i), edge(`e${i}`, 'A', `K${i}`)])
  const { lines } = shown(many.flat())
  expect(lines).toHaveLength(101)
  expect(lines.every(({ points }) => points.length === 2)).toBe(true)
})
