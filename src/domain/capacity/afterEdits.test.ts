import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Block, type Board, type Edge, EMPTY_BOARD } from '#domain/board/board.ts'
import { applyChanges, type Change, type Patch } from '#domain/board/change.ts'
import { arbitraryChanges, type ChangeMaker } from '#testing/changeArbitrary.ts'
import { likelyBoard } from '#testing/likelyBoard.ts'
import { cardLoadsOf } from './cardLoads.ts'
import { edgeRatesOf } from './edgeRatesOf.ts'
import { loadOf } from './loadOf.ts'

/** What is reckoned of a board. */
const reckoned = (board: Board) => ({
  loads: [...loadOf(board)],
  rates: [...edgeRatesOf(board)].map(([id, { reads, writes }]) => ({ id, reads, writes })),
  cards: [...cardLoadsOf(board)],
})

/** The same, of a copy that nothing is known of. */
function reckonedAnew(board: Board) {
  reckoned({ ...EMPTY_BOARD })
  return reckoned(structuredClone(board))
}

const BUSY = { peakReadQps: 20_000, peakWriteQps: 700, concurrentConnections: 90_000 }

const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T

/** One small edit of what loads depend on, or of what they do not. */
const arbitraryEdit: fc.Arbitrary<ChangeMaker> = fc
  .tuple(fc.nat(), fc.nat(), fc.constantFrom(0.1, 0.5, 1, 2, 40), fc.nat(7))
  .map(([index, other, value, which]) => ({ blocks, edges }) => {
    const block = at(blocks, index)
    const ofBlock = (fields: Patch<Block>): Change[] => [{ op: 'patch', type: 'block', id: block.id, fields }]
    const ofEdge = (fields: Patch<Edge>): Change[] =>
      edges.length > 0 ? [{ op: 'patch', type: 'edge', id: at(edges, index).id, fields }] : []
    const id = `new${index}` as Edge['id']
    const record: Edge = { id, from: block.id, to: at(blocks, other).id, kind: 'request', order: 1000 + index }
    const edits: (() => Change[])[] = [
      () => ofBlock({ replicas: Math.ceil(value) }),
      () => ofBlock({ autoscale: value < 1 }),
      () => ofBlock({ x: value }),
      () => ofEdge({ share: Math.min(1, value) }),
      () => ofEdge({ access: value < 1 ? 'read' : 'write' }),
      () => [{ op: 'put', type: 'edge', record }],
      () => (edges.length > 0 ? [{ op: 'remove', type: 'edge', id: at(edges, index).id }] : []),
      () => (blocks.length > 1 ? [{ op: 'remove', type: 'block', id: block.id }] : []),
    ]
    return edits[which]?.() ?? []
  })

test('after any edits in a row, loads, rates and what cards show are what they would be from scratch', () => {
  const edits = fc.array(fc.oneof(arbitraryEdit, arbitraryEdit, arbitraryChanges), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(likelyBoard(), edits, (first, makers) => {
      const boards: Board[] = [{ ...first, brief: { ...first.brief, ...BUSY } }]
      for (const make of makers) {
        const last = boards.at(-1) as Board
        if (last.blocks.length > 0) boards.push(applyChanges(last, make(last)))
      }
      const inARow = boards.map(reckoned)
      expect(inARow).toEqual(boards.map(reckonedAnew))
    }),
    { numRuns: 200 },
  )
})
