import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { BlockId, Board, EdgeId } from '#domain/board/board.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { arbitraryBoard } from '#testing/boardArbitrary.ts'
import { BOARDS } from '#testing/boards.ts'
import { likelyBoard } from '#testing/likelyBoard.ts'
import { edgeRatesOf } from './edgeRatesOf.ts'
import { loadOf } from './loadOf.ts'

/** The rates on the edges into each block, and what reaches it, both for blocks that send nothing of their own. */
function balanceOf(board: Board) {
  const rates = edgeRatesOf(board)
  const sums = new Map<BlockId, { reads: number; writes: number }>()
  for (const { id, to } of board.edges) {
    const [sum, rate] = [sums.get(to) ?? { reads: 0, writes: 0 }, rates.get(id)]
    sums.set(to, { reads: sum.reads + (rate?.reads ?? 0), writes: sum.writes + (rate?.writes ?? 0) })
  }
  return board.blocks
    .filter(({ kind }) => kind !== 'client')
    .map(({ id }) => ({ id, into: sums.get(id) ?? { reads: 0, writes: 0 }, load: loadOf(board).get(id) }))
}

function expectBalance(board: Board) {
  for (const { id, into, load } of balanceOf(board)) {
    expect(into.reads / (load?.reads || 1), id).toBeCloseTo(load?.reads ? 1 : 0, 6)
    expect(into.writes / (load?.writes || 1), id).toBeCloseTo(load?.writes ? 1 : 0, 6)
  }
}

test('what the edges into a block carry sums up to its load, on any board', () => {
  fc.assert(
    fc.property(fc.oneof(likelyBoard(), arbitraryBoard()), fc.constantFrom(0, 700), (board, peakWriteQps) => {
      expectBalance({ ...board, brief: { peakReadQps: 20_000, peakWriteQps } })
    }),
  )
})

test.each(Object.entries(BOARDS))(
  'what the edges into a block carry sums up to its load on board %s',
  (_, notation) => {
    const board = parseNotation(notation)
    expectBalance({ ...board, brief: { peakReadQps: 900, peakWriteQps: 90, ...board.brief } })
  },
)

const rateOn = (notation: string) => {
  const board = parseNotation(notation)
  return (from: string, to: string) =>
    board.edges.filter((edge) => edge.from === from && edge.to === to).map(({ id }) => edgeRatesOf(board).get(id))
}

test('edges side by side each have their part', () => {
  const rate = rateOn(
    'C:client, L:lb, A:app, D:sql; C->L, L->A{share=0.25}, L->A{share=0.75}, A->D{access=read}, A->D{access=write}; brief peakReadQps=100 peakWriteQps=8',
  )
  expect(rate('L', 'A')).toMatchObject([
    { reads: 25, writes: 2 },
    { reads: 75, writes: 6 },
  ])
  expect(rate('A', 'D')).toMatchObject([
    { reads: 100, writes: 0 },
    { reads: 0, writes: 8 },
  ])
})

test('a circle carries each request along simple paths only', () => {
  const rate = rateOn('C:client, L:lb, A:app, B:app; C->L, L->A, L->B{share=0.25}, A->B, B->A; brief peakReadQps=100')
  expect([...rate('A', 'B'), ...rate('B', 'A')]).toMatchObject([{ reads: 75 }, { reads: 25 }])
})

test('an edge that carries nothing has no rate: no peak, a share of 0, every read a hit, or back to its own block', () => {
  const board =
    'C:client, L:lb, A:app, B:app, K:cache{hit=1}, D:sql; C->L, L->A, L->B{share=0}, A->K, A->D{access=read}, A->A'
  expect(rateOn(board)('C', 'L')).toEqual([undefined])
  const rate = rateOn(`${board}; brief peakReadQps=100`)
  expect([...rate('L', 'B'), ...rate('A', 'D'), ...rate('A', 'A')]).toEqual([undefined, undefined, undefined])
  expect(rate('A', 'K')).toMatchObject([{ reads: 100 }])
})

test('10,000 edges side by side carry one whole together', () => {
  const board = parseNotation('C:client, L:lb, A:app; C->L, L->A; brief peakReadQps=100')
  const [first, second] = board.edges as [Board['edges'][0], Board['edges'][0]]
  const many = Array.from({ length: 10_000 }, (_, i) => ({ ...second, id: `x${i}` as EdgeId }))
  const crowded = { ...board, edges: [first, ...many] }
  expect(edgeRatesOf(crowded).size).toBe(10_001)
  expectBalance(crowded)
  expect(loadOf(crowded).get('A' as BlockId)?.load).toBeCloseTo(100, 6)
})
