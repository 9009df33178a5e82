import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { bandAxis } from '#domain/board/axes.ts'
import type { BlockId, Board } from '#domain/board/board.ts'
import { applyChanges } from '#domain/board/change.ts'
import { layoutOf, tierAt } from '#domain/layout/bands.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { centre, otherAxis, overlaps, type Rect } from '#shared/geometry.ts'
import { testIds } from '#testing/ports.ts'
import { arbitrarySelection } from '#testing/selectionArbitrary.ts'
import { duplicateBeside, duplicateTo } from './duplicate.ts'

const near = arbitrarySelection({ minBlocks: 1, maxBlocks: 10, maxEdges: 16, reach: 900 })
const chosen = (board: Board, ids: ReadonlySet<string>) => board.blocks.filter(({ id }) => ids.has(id))
const cardsOf = (board: Board) => layoutOf(board).cards
const rect = (board: Board, id: string) => cardsOf(board).get(id as BlockId) as Rect

test('a copy lies beside its original, further along the tier, and on no card', () => {
  fc.assert(
    fc.property(near, ({ board, ids }) => {
      const { changes, select = [] } = duplicateBeside(board, ids, testIds)
      const after = applyChanges(board, changes)
      expect(after.blocks.slice(0, board.blocks.length)).toEqual(board.blocks)
      const originals = chosen(board, ids)
      expect(after.blocks.slice(board.blocks.length).map(({ id }) => id)).toEqual(select)
      for (const [i, original] of originals.entries()) {
        const copy = after.blocks.find(({ id }) => id === select[i])
        const line = otherAxis(bandAxis(board.settings.direction, original.tier))
        expect(copy).toMatchObject({ tier: original.tier, [otherAxis(line)]: original[otherAxis(line)] })
        expect((copy?.[line] ?? 0) - original[line]).toBeGreaterThan(0)
        for (const { id } of board.blocks) expect(overlaps(rect(after, copy?.id ?? ''), rect(after, id))).toBe(false)
      }
    }),
  )
})

test('duplicated again and again, a block goes on in its row, past what lies there', () => {
  const plain = parseNotation('A:app, B:app')
  let board: Board = { ...plain, blocks: plain.blocks.map((block, i) => ({ ...block, x: 40, y: 40 + i * 200 })) }
  let ids: ReadonlySet<string> = new Set(['A'])
  for (let times = 0; times < 3; times++) {
    const { changes, select = [] } = duplicateBeside(board, ids, testIds)
    board = applyChanges(board, changes)
    ids = new Set(select)
  }
  expect(board.blocks.map(({ x, y }) => [x, y])).toEqual([
    [40, 40],
    [40, 240],
    [40, 140],
    [40, 340],
    [40, 440],
  ])
})

test('many blocks are laid aside as a whole', () => {
  const plain = parseNotation(Array.from({ length: 60 }, (_, i) => `A${i}:app`).join(', '))
  const board = { ...plain, blocks: plain.blocks.map((block, i) => ({ ...block, x: 40, y: 40 + i * 200 })) }
  const { changes } = duplicateBeside(board, new Set(board.blocks.map(({ id }) => id)), testIds)
  expect(applyChanges(board, changes).blocks[60]?.y).toBe(40 + 59 * 200 + 60 + 40)
})

test('a copy that was dragged lies where it was held, in the tier whose band is there, with the edges among the copied', () => {
  const by = fc.record({ x: fc.integer({ min: -600, max: 600 }), y: fc.integer({ min: -600, max: 600 }) })
  fc.assert(
    fc.property(near, by, ({ board, ids }, { x, y }) => {
      const originals = chosen(board, ids)
      const corners = new Map(originals.map(({ id }) => [id, { x: rect(board, id).x + x, y: rect(board, id).y + y }]))
      const { changes, select = [] } = duplicateTo(board, corners, testIds)
      const after = applyChanges(board, changes)
      const { edges } = board
      expect(after.edges.length - edges.length).toBe(
        edges.filter((edge) => ids.has(edge.from) && ids.has(edge.to)).length,
      )
      for (const [i, { id }] of originals.entries()) {
        const { width, height } = rect(board, id)
        const copy = after.blocks.find((block) => block.id === select[i])
        expect(copy?.tier).toBe(tierAt(layoutOf(board), centre({ ...(corners.get(id) as Rect), width, height })))
        expect(rect(after, copy?.id ?? '')).toMatchObject({ width, height })
      }
      expect(after.blocks.slice(0, board.blocks.length).map(({ id, tier }) => [id, tier])).toEqual(
        board.blocks.map(({ id, tier }) => [id, tier]),
      )
    }),
  )
})

test('a copy dragged within its band lies exactly there', () => {
  const board = parseNotation('A:app, B:app; A->B')
  const { x, y } = rect(board, 'A')
  const { changes, select = [] } = duplicateTo(board, new Map([['A' as BlockId, { x: x + 13, y: y + 207 }]]), testIds)
  const after = applyChanges(board, changes)
  expect(rect(after, select[0] ?? '')).toMatchObject({ x: x + 13, y: y + 207 })
  expect(after.edges).toHaveLength(1)
})
