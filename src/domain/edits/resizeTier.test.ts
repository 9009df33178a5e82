import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Board } from '#domain/board/board.ts'
import { applyChanges } from '#domain/board/change.ts'
import { FLOW_TIERS, TIERS, type Tier } from '#domain/board/tier.ts'
import { BAND_LEAST, bandOf, layoutOf, tierSizeSetting } from '#domain/layout/bands.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { arbitraryBoard } from '#testing/boardArbitrary.ts'
import { resizeTier } from './resizeTier.ts'

const resized = (board: Board, tier: Tier, size: number | undefined) =>
  applyChanges(board, resizeTier(board, tier, size))
const sizeOf = (board: Board, tier: Tier) => bandOf(layoutOf(board), tier).size

test('a band becomes as wide as asked, but no narrower than what it holds, and fits its blocks again', () => {
  const boards = arbitraryBoard({ maxBlocks: 6, reach: 3000 })
  fc.assert(
    fc.property(boards, fc.constantFrom(...FLOW_TIERS), fc.integer({ min: 0, max: 20_000 }), (board, tier, size) => {
      const fitted = resized(board, tier, undefined)
      expect(fitted.settings).not.toHaveProperty(tierSizeSetting(tier))
      const after = resized(fitted, tier, size)
      expect(sizeOf(after, tier)).toBe(Math.max(size, sizeOf(fitted, tier)))
      expect(sizeOf(resized(after, tier, undefined), tier)).toBe(sizeOf(fitted, tier))
    }),
  )
})

test.each(TIERS)('the band of %s can be resized', (tier) => {
  const board = parseNotation('M:telemetry')
  expect(sizeOf(resized(board, tier, 900), tier)).toBe(900)
})

test('a size that makes no difference changes nothing', () => {
  const board = parseNotation('A:app')
  expect(resizeTier(board, 'client', BAND_LEAST.right.client - 50)).toEqual([])
  expect(resizeTier(board, 'client', undefined)).toEqual([])
  const wide = resized(board, 'client', 500)
  expect(resizeTier(wide, 'client', 500)).toEqual([])
})

test('sizes are whole pixels of at most 20,000', () => {
  const board = parseNotation('A:app')
  expect(resized(board, 'edge', 400.6).settings.edgeSize).toBe(401)
  expect(resized(board, 'edge', 1e9).settings.edgeSize).toBe(20_000)
})
