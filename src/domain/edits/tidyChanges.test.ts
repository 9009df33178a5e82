import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { BlockId, Board, Zone, ZoneId } from '#domain/board/board.ts'
import { applyChanges, type Change } from '#domain/board/change.ts'
import { TIERS } from '#domain/board/tier.ts'
import { tierSizeSetting } from '#domain/layout/bands.ts'
import { boardFigures } from '#domain/layout/boardFigures.ts'
import { tidyBoard } from '#domain/layout/tidy.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { referenceDesign } from '#domain/templates/referenceDesign.ts'
import { arbitraryBoard } from '#testing/boardArbitrary.ts'
import { overlapsOf } from '#testing/cardProbes.ts'
import type { ItemId } from './edit.ts'
import { laidAfresh, tidyChanges, tidySelection } from './tidyChanges.ts'

const places = ({ blocks }: Board) => blocks.map(({ id, x, y }) => ({ id, x, y }))
const sizes = ({ settings }: Board) => TIERS.flatMap((tier) => settings[tierSizeSetting(tier)] ?? [])

/** A board whose blocks stand one under the other in their order. */
function drawn(notation: string): Board {
  const board = parseNotation(notation)
  return { ...board, blocks: board.blocks.map((block, i) => ({ ...block, x: 40, y: 80 + i * 100 })) }
}

test('a board is laid out afresh as tidying wants it, and its tiers fit', () => {
  fc.assert(
    fc.property(arbitraryBoard({ maxBlocks: 8, reach: 3000 }), (board) => {
      const laid = applyChanges(board, laidAfresh(board))
      expect(places(laid)).toEqual(places(tidyBoard(board)))
      expect(sizes(laid)).toEqual([])
    }),
  )
})

test('tidying makes no more crossings and no longer lines, unless cards lay where they may not', () => {
  fc.assert(
    fc.property(arbitraryBoard({ minBlocks: 2, maxBlocks: 8, reach: 900 }), (board) => {
      const tidied = applyChanges(board, tidyChanges(board))
      const [before, after] = [boardFigures(board), boardFigures(tidied)]
      expect(after.faults).toBeLessThanOrEqual(before.faults)
      if (after.faults < before.faults) return
      expect(after.crossings).toBeLessThanOrEqual(before.crossings)
      expect(after.length).toBeLessThanOrEqual(before.length)
      expect(sizes(tidied)).toEqual([])
    }),
    { numRuns: 40, seed: 2 },
  )
})

test('the reference design gets no worse by tidying', () => {
  const board = referenceDesign()
  const [before, after] = [board, applyChanges(board, tidyChanges(board))].map(boardFigures)
  expect(after?.crossings).toBeLessThanOrEqual(before?.crossings ?? 0)
  expect(after?.length).toBeLessThanOrEqual(before?.length ?? 0)
})

test('what is as good as tidying can make it stays where it is', () => {
  const board = drawn('C:client, A:app, X:sql; C->A, A->X')
  const tidied = applyChanges(board, tidyChanges(board))
  expect(tidyChanges(tidied)).toEqual([])
})

test('lines that cross are taken apart, with the order of all else as it was', () => {
  const board = drawn('C:client, A:app, B:app, D:app, X:sql, Y:sql, Z:sql; A->Y, B->X, D->Z, C->A, C->B, C->D')
  const tidied = applyChanges(board, tidyChanges(board))
  expect(boardFigures(tidied).crossings).toBe(0)
})

const CHOSEN = new Set<ItemId>(['A', 'B', 'X', 'Y'] as BlockId[])
const movedBy = (changes: readonly Change[]) => changes.flatMap((change) => ('id' in change ? [change.id] : []))

test('only selected blocks move, and those of a selected zone, and never onto others', () => {
  const board = drawn('C:client, A:app, B:app, D:app, X:sql, Y:sql, Z:sql; A->Y, B->X, D->Z, C->A')
  const changes = tidySelection(board, CHOSEN)
  const tidied = applyChanges(board, changes)
  expect(movedBy(changes).length).toBeGreaterThan(0)
  for (const id of movedBy(changes)) expect([...CHOSEN]).toContain(id)
  expect(overlapsOf(tidied)).toEqual([])
  expect(boardFigures(tidied).crossings).toBeLessThan(boardFigures(board).crossings)
})

test('a selected zone means what is in it', () => {
  const board = drawn('C:client, A:app, B:app, X:sql, Y:sql; A->Y, B->X, C->A')
  const zone: Zone = { id: 'z' as ZoneId, label: 'Team', order: 0 }
  const blocks = board.blocks.map((block) => (CHOSEN.has(block.id) ? { ...block, zone: zone.id } : block))
  const moved = movedBy(tidySelection({ ...board, zones: [zone], blocks }, new Set([zone.id])))
  expect(moved.length).toBeGreaterThan(0)
  for (const id of moved) expect([...CHOSEN]).toContain(id)
})
