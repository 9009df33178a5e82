import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { blockKind } from '#domain/blocks/catalogue.ts'
import type { Block, BlockId, Board, Edge } from '#domain/board/board.ts'
import { applyChanges, type Change } from '#domain/board/change.ts'
import { KINDS } from '#domain/board/kind.ts'
import { layoutOf } from '#domain/layout/bands.ts'
import { tidyBoard } from '#domain/layout/tidy.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { overlaps } from '#shared/geometry.ts'
import { arbitraryBoard } from '#testing/boardArbitrary.ts'
import { layNew } from './layNew.ts'

const fresh = (id: string, kind: Block['kind'], order: number): Block => ({
  ...{ id: id as BlockId, kind, label: blockKind(kind).title, tier: blockKind(kind).tier, x: 0, y: 0, order },
})
const put = (record: Block): Change => ({ op: 'put', type: 'block', record })
const join = (from: string, to: string): Change => ({
  op: 'put',
  type: 'edge',
  record: { id: `${from}-${to}`, from, to, kind: 'request', order: 99 } as unknown as Edge,
})

const BOARD = tidyBoard(parseNotation('C:client, A:app, B:app, D:sql, E:sql; C->A, C->B, A->D, B->E'))

const overlapping = (board: Board): readonly string[] => {
  const cards = [...layoutOf(board).cards]
  return cards.flatMap(([a, card], i) =>
    cards.slice(i + 1).flatMap(([b, other]) => (overlaps(card, other) ? [[a, b].sort().join(' ')] : [])),
  )
}

test('a new block that is joined with one other stands level with that, whatever else is on the board', () => {
  const levelWith = (id: string) => {
    const after = applyChanges(BOARD, layNew(BOARD, [put(fresh('K', 'cache', 50)), join(id, 'K')]))
    const { cards } = layoutOf(after)
    const middle = (each: string) =>
      (cards.get(each as BlockId)?.y ?? 0) + (cards.get(each as BlockId)?.height ?? 0) / 2
    return Math.abs(middle('K') - middle(id))
  }
  expect([levelWith('A') < 120, levelWith('B') < 120]).toEqual([true, true])
})

test('a new block stands in its tier, level with what it is joined with, and nothing moves', () => {
  const changes = [put(fresh('L', 'lb', 50)), join('C', 'L'), join('L', 'B')]
  const after = applyChanges(BOARD, layNew(BOARD, changes))
  for (const block of BOARD.blocks) expect(after.blocks.find(({ id }) => id === block.id)).toEqual(block)
  const { cards, bands } = layoutOf(after)
  const card = cards.get('L' as BlockId)
  const edge = bands.find(({ tier }) => tier === 'edge')
  expect(card?.x).toBeGreaterThanOrEqual(edge?.start ?? Infinity)
  const [top, bottom] = ['C', 'B'].map((id) => cards.get(id as BlockId)?.y ?? 0).sort((a, b) => a - b)
  expect(card?.y).toBeGreaterThanOrEqual((top ?? 0) - 20)
  expect(card?.y).toBeLessThanOrEqual((bottom ?? 0) + 20)
})

test('a block that changes its tier gets a place there', () => {
  const misplaced = applyChanges(BOARD, [{ op: 'patch', type: 'block', id: 'E' as BlockId, fields: { tier: 'edge' } }])
  const back: Change = { op: 'patch', type: 'block', id: 'E' as BlockId, fields: { tier: 'data' } }
  expect(overlapping(applyChanges(misplaced, layNew(misplaced, [back])))).toEqual([])
})

test('no new block covers another card, on any board whose cards stand in their bands', () => {
  const board = arbitraryBoard({ maxBlocks: 12, maxZones: 0, reach: 2000 }).map((each) => ({
    ...each,
    blocks: each.blocks.map((block) => ({ ...block, x: Math.abs(block.x), y: Math.abs(block.y) })),
  }))
  const kinds = fc.array(fc.constantFrom(...KINDS), { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(board, kinds, fc.nat(), (before, wanted, at) => {
      const neighbour = before.blocks[at % Math.max(before.blocks.length, 1)]
      const changes = wanted.flatMap((kind, i) => [
        put(fresh(`new${i}`, kind, 100 + i)),
        ...(neighbour ? [join(neighbour.id, `new${i}`)] : []),
      ])
      const known = new Set(overlapping(before))
      const after = applyChanges(before, layNew(before, changes))
      expect(overlapping(after).filter((pair) => !known.has(pair))).toEqual([])
    }),
    { numRuns: 200 },
  )
})

test.each([0, 3_000])(
  'a new block that is joined with nothing stands level with the middle of all cards, %d down',
  (by) => {
    const board = { ...BOARD, blocks: BOARD.blocks.map((block) => ({ ...block, y: block.y + by })) }
    const after = applyChanges(board, layNew(board, [put(fresh('K', 'cache', 50))]))
    const cards = [...layoutOf(board).cards.values()]
    const [top, bottom] = [Math.min(...cards.map(({ y }) => y)), Math.max(...cards.map(({ y, height }) => y + height))]
    const card = layoutOf(after).cards.get('K' as BlockId)
    expect(Math.abs((card?.y ?? 0) + (card?.height ?? 0) / 2 - (top + bottom) / 2)).toBeLessThan(160)
  },
)

test.each([
  ['both', { x: 340, y: 900 }],
  ['x alone', { x: 340 }],
  ['y alone', { y: 900 }],
])('a block that is given %s beside its new tier stays where it was put', (_, place) => {
  const move: Change = { op: 'patch', type: 'block', id: 'E' as BlockId, fields: { tier: 'business', ...place } }
  const after = applyChanges(BOARD, layNew(BOARD, [move]))
  const { x, y } = BOARD.blocks.find(({ id }) => id === 'E') as Block
  expect(after.blocks.find(({ id }) => id === 'E')).toMatchObject({ tier: 'business', x, y, ...place })
})

test('bands keep their size also where a block leaves one that got no new block', () => {
  const wide = applyChanges(BOARD, [{ op: 'patch', type: 'block', id: 'E' as BlockId, fields: { x: 700 } }])
  const gone: Change = { op: 'remove', type: 'block', id: 'E' as BlockId }
  const sizeOf = (board: Board) => layoutOf(board).bands.find(({ tier }) => tier === 'data')?.size
  expect(sizeOf(applyChanges(wide, layNew(wide, [gone])))).toBe(sizeOf(wide))
  expect(sizeOf(applyChanges(wide, layNew(wide, [gone, put(fresh('K', 'cache', 50))])))).toBe(sizeOf(wide))
})

test('the first blocks of Observability stand beside each other', () => {
  const changes = ['M', 'T'].flatMap((id, i) => [put(fresh(id, 'telemetry', 50 + i)), join('A', id)])
  const after = applyChanges(BOARD, layNew(BOARD, changes))
  const [one, other] = after.blocks.filter(({ tier }) => tier === 'observability')
  expect(overlapping(after)).toEqual([])
  expect(one?.y).toBe(other?.y)
})
