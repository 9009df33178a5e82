import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Block, type BlockId, type Board, EMPTY_BOARD } from '#domain/board/board.ts'
import { applyChanges } from '#domain/board/change.ts'
import { FLOW_TIERS, TIERS } from '#domain/board/tier.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { centre, overlaps } from '#shared/geometry.ts'
import { arbitraryBoard } from '#testing/boardArbitrary.ts'
import { cardAt } from '#testing/cardProbes.ts'
import { arbitraryChanges } from '#testing/changeArbitrary.ts'
import { blockWith } from '#testing/openDocument.ts'
import { BAND_LEAST, BAND_PADDING, bandOf, layoutOf, positionInTier, tierAt } from './bands.ts'
import { cardOf } from './card.ts'

const near = arbitraryBoard({ maxBlocks: 10, reach: 3000 })
const point = fc.record({ x: fc.integer({ min: -2000, max: 9000 }), y: fc.integer({ min: -2000, max: 9000 }) })
const DOWN = { ...EMPTY_BOARD.settings, direction: 'down' as const }

describe('the bands', () => {
  test('follow each other from 0 without gaps, in the order of the flow', () => {
    fc.assert(
      fc.property(near, (board) => {
        const layout = layoutOf(board)
        expect(layout.bands.map(({ tier }) => tier)).toEqual(FLOW_TIERS)
        let end = 0
        for (const { tier, start, size } of layout.bands) {
          expect(start).toBe(end)
          expect(size).toBeGreaterThanOrEqual(BAND_LEAST[layout.direction][tier])
          end += size
        }
        expect(layout.flowSize).toBe(end)
      }),
    )
  })

  test('hold their cards, with some room behind the last one', () => {
    fc.assert(
      fc.property(near, (board) => {
        const layout = layoutOf(board)
        for (const { id, tier } of board.blocks) {
          const { x, y, width, height } = cardAt(board, id)
          const band = bandOf(layout, tier)
          const end = (tier === 'observability') === (layout.direction === 'right') ? y + height : x + width
          expect(end + BAND_PADDING).toBeLessThanOrEqual(band.start + band.size + 1e-6)
        }
      }),
    )
  })

  test('of Observability lies behind every other card, and only when it holds something', () => {
    fc.assert(
      fc.property(near, (board) => {
        const { observability, direction, cards } = layoutOf(board)
        expect(observability !== undefined).toBe(board.blocks.some(({ tier }) => tier === 'observability'))
        if (!observability) return
        for (const { id, tier } of board.blocks) {
          const card = cards.get(id)
          const end = card && (direction === 'right' ? card.y + card.height : card.x + card.width)
          if (tier !== 'observability') expect(end).toBeLessThan(observability.start)
        }
      }),
    )
  })

  test('are at least as wide as their setting, and as wide as a usual card needs when empty', () => {
    expect(layoutOf(EMPTY_BOARD).bands.map(({ size }) => size)).toEqual([240, 260, 280, 260])
    expect(layoutOf({ ...EMPTY_BOARD, settings: DOWN }).bands.map(({ size }) => size)).toEqual([160, 160, 160, 160])
    const wide = layoutOf({ ...EMPTY_BOARD, settings: { ...EMPTY_BOARD.settings, edgeSize: 700, dataSize: 10 } })
    expect(wide.bands.map(({ size }) => size)).toEqual([240, 700, 280, 260])
  })

  test('grow with their cards and push the bands behind them on', () => {
    const board = { ...EMPTY_BOARD, blocks: [blockWith('a', { tier: 'edge', x: 400 }), blockWith('b', { x: 40 })] }
    expect(layoutOf(board).bands.map(({ size }) => size)).toEqual([240, 600, 280, 260])
    expect(cardAt(board, 'b')).toEqual({ x: 240 + 600 + 40, y: 0, width: 160, height: 60 })
  })
})

describe('a tier at a point', () => {
  test('is the one whose band holds the middle of a card that stands there', () => {
    fc.assert(
      fc.property(near, (board) => {
        const layout = layoutOf(board)
        for (const block of board.blocks) {
          // Only a file made by hand holds a card before the start of its band.
          if (Math.min(block.x, block.y) < 0) continue
          expect(tierAt(layout, centre(cardAt(board, block.id)))).toBe(block.tier)
        }
      }),
    )
  })

  test('is Client before the first band and Data behind the last one', () => {
    const layout = layoutOf(EMPTY_BOARD)
    expect(tierAt(layout, { x: -900, y: 0 })).toBe('client')
    expect(tierAt(layout, { x: 5000, y: 0 })).toBe('data')
    expect(tierAt(layout, { x: 240, y: 9999 })).toBe('edge')
  })
})

test('a position in a tier leads back to the same point of the board, unless the padding is in the way', () => {
  fc.assert(
    fc.property(near, fc.constantFrom(...TIERS), point, (board, tier, at) => {
      const layout = layoutOf(board)
      const { start } = bandOf(layout, tier)
      const axis = (tier === 'observability') === (layout.direction === 'right') ? 'y' : 'x'
      const stored = positionInTier(layout, tier, at)
      expect(stored[axis] + start).toBeCloseTo(Math.max(at[axis], start + BAND_PADDING), 5)
      const other = axis === 'x' ? 'y' : 'x'
      expect(stored[other]).toBe(at[other])
    }),
  )
})

test('the layout of a board is computed once', () => {
  expect(layoutOf(EMPTY_BOARD)).toBe(layoutOf(EMPTY_BOARD))
})

describe('the layout after a change', () => {
  const laidFromScratch = (board: Board) => {
    layoutOf({ ...EMPTY_BOARD })
    return layoutOf(structuredClone(board))
  }

  test('is the one that the board has from scratch, whatever was laid out before', () => {
    fc.assert(
      fc.property(near, fc.array(arbitraryChanges, { maxLength: 6 }), (board, makers) => {
        const boards = [board]
        for (const make of makers) {
          const now = boards.at(-1) ?? board
          boards.push(applyChanges(now, make(now)))
        }
        const layouts = boards.map(layoutOf)
        boards.forEach((each, i) => {
          const scratch = laidFromScratch(each)
          expect(layouts[i]).toEqual(scratch)
          expect([...(layouts[i]?.cards.keys() ?? [])]).toEqual([...scratch.cards.keys()])
        })
      }),
    )
  })

  const BOARD = parseNotation('A:app(Feed), B:sql(Posts), C:client(Phone)')
  const patchA = (fields: Partial<Block>) =>
    applyChanges(BOARD, [{ op: 'patch', type: 'block', id: 'A' as BlockId, fields }])

  test('is the same where no card is larger or elsewhere', () => {
    const before = layoutOf(BOARD)
    expect(layoutOf(patchA({ label: 'Fees', replicas: 3 }))).toBe(before)
    expect(layoutOf(patchA({ y: 400 }))).not.toBe(before)
  })

  test('keeps the rectangles of the cards that stay', () => {
    const before = layoutOf(BOARD).cards
    const after = layoutOf(patchA({ y: 400 })).cards
    const kept = [...after].filter(([id, rect]) => rect === before.get(id)).map(([id]) => id)
    expect(kept).toEqual(['B', 'C'])
  })
})

test('an Observability band that would come into being lies clear of every card', () => {
  const board = { ...EMPTY_BOARD, blocks: [blockWith('a', { x: 40, y: 700 })] }
  const { start, size } = bandOf(layoutOf(board), 'observability')
  expect(overlaps({ x: 0, y: start, width: 9999, height: size }, cardAt(board, 'a'))).toBe(false)
  expect(start).toBe(700 + cardOf(board.blocks[0] ?? blockWith('a')).height + 60)
})
