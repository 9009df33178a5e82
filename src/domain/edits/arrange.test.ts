import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Board } from '#domain/board/board.ts'
import { applyChanges } from '#domain/board/change.ts'
import { TIERS, type Tier } from '#domain/board/tier.ts'
import { BAND_PADDING } from '#domain/layout/bands.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import type { Rect } from '#shared/geometry.ts'
import { cardAt } from '#testing/cardProbes.ts'
import { arbitrarySelection, type SelectedBoard } from '#testing/selectionArbitrary.ts'
import { type Alignment, alignBlocks, distributeBlocks } from './arrange.ts'

const near = arbitrarySelection({ minBlocks: 3, maxBlocks: 8, reach: 3000 })
const chosen = ({ board, ids }: SelectedBoard) => board.blocks.filter((block) => ids.has(block.id))
const cardsOf = (board: Board, ids: ReadonlySet<string>): Rect[] =>
  board.blocks.filter(({ id }) => ids.has(id)).map(({ id }) => cardAt(board, id))

const LINE: Readonly<Record<Alignment, (card: Rect) => number>> = {
  left: (card) => card.x,
  centre: (card) => card.x + card.width / 2,
  right: (card) => card.x + card.width,
  top: (card) => card.y,
  middle: (card) => card.y + card.height / 2,
  bottom: (card) => card.y + card.height,
}

/** The board with all its blocks in one tier, clear of the padding of its band. */
const gathered = (board: Board, tier: Tier): Board => ({
  ...board,
  blocks: board.blocks.map((block) => ({
    ...block,
    tier,
    x: Math.max(block.x, BAND_PADDING),
    y: Math.max(block.y, BAND_PADDING),
  })),
})

describe('lining up', () => {
  test.each(Object.entries(LINE) as [Alignment, (card: Rect) => number][])(
    'puts all cards on one line: %s',
    (alignment, line) => {
      fc.assert(
        fc.property(near, (selected) => {
          const { board, ids } = selected
          fc.pre(chosen(selected).length > 1)
          const lines = cardsOf(applyChanges(board, alignBlocks(board, ids, alignment)), ids).map(line)
          for (const at of lines) expect(at).toBeCloseTo(lines[0] ?? 0, 5)
        }),
      )
    },
  )

  test('leaves the other axis alone and stays on the outermost card', () => {
    const board = parseNotation('A:app, B:app(A much longer name for a card)')
    const at = [
      { x: 100, y: 40 },
      { x: 60, y: 200 },
    ]
    const spread = { ...board, blocks: board.blocks.map((block, i) => ({ ...block, ...at[i] })) }
    const lefts = applyChanges(spread, alignBlocks(spread, new Set(['A', 'B']), 'left')).blocks
    expect(lefts.map(({ x, y }) => [x, y])).toEqual([
      [60, 40],
      [60, 200],
    ])
  })

  test('one card alone does not move', () => {
    const board = parseNotation('A:app, B:app')
    expect(alignBlocks(board, new Set(['A']), 'right')).toEqual([])
  })
})

describe('distributing', () => {
  test('gives equal gaps, to the pixel, to the cards of a tier', () => {
    fc.assert(
      fc.property(near, fc.constantFrom(...TIERS), fc.constantFrom('x', 'y'), (selected, tier, axis) => {
        const board = gathered(selected.board, tier)
        const ids = selected.board.blocks.map(({ id }) => id)
        const after = applyChanges(board, distributeBlocks(board, new Set(ids), axis))
        const size = axis === 'x' ? 'width' : 'height'
        const cards = ids.sort((a, b) => cardAt(board, a)[axis] - cardAt(board, b)[axis]).map((id) => cardAt(after, id))
        const gaps = cards.slice(1).map((card, i) => card[axis] - (cards[i]?.[axis] ?? 0) - (cards[i]?.[size] ?? 0))
        const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length
        for (const gap of gaps) expect(Math.abs(gap - mean)).toBeLessThanOrEqual(1 + 1e-6)
      }),
    )
  })

  test('two cards do not move', () => {
    const board = parseNotation('A:app, B:app')
    expect(distributeBlocks(board, new Set(['A', 'B']), 'y')).toEqual([])
  })

  test('keeps the outermost cards in place', () => {
    const board = parseNotation('A:app, B:app, C:app')
    const y = [0, 90, 400]
    const spread = { ...board, blocks: board.blocks.map((block, i) => ({ ...block, x: 40, y: y[i] ?? 0 })) }
    const after = applyChanges(spread, distributeBlocks(spread, new Set(['A', 'B', 'C']), 'y'))
    expect(after.blocks.map((block) => block.y)).toEqual([0, 200, 400])
  })
})

describe('lined up with what watches', () => {
  const at = { M: { x: 600, y: 40 }, L: { x: 700, y: 120 }, A: { x: 40, y: 40 } }
  const board: Board = (() => {
    const plain = parseNotation('A:app, M:telemetry, L:telemetry')
    return { ...plain, blocks: plain.blocks.map((block) => ({ ...block, ...at[block.id as 'A'] })) }
  })()
  const tiersAfter = (ids: readonly string[], alignment: Alignment) =>
    Object.fromEntries(
      applyChanges(board, alignBlocks(board, new Set(ids), alignment)).blocks.map(({ id, tier }) => [id, tier]),
    )

  test('by its sides, each stays in its tier', () => {
    expect(tiersAfter(['A', 'M', 'L'], 'left')).toEqual({ A: 'business', M: 'observability', L: 'observability' })
  })

  test('by its top, the topmost decides for all', () => {
    expect(tiersAfter(['M', 'L'], 'top')).toEqual({ A: 'business', M: 'observability', L: 'observability' })
    expect(tiersAfter(['A', 'M'], 'top')).toMatchObject({ A: 'business', L: 'observability' })
    expect(tiersAfter(['A', 'M'], 'top').M).not.toBe('observability')
  })

  test('by its bottom, all come to it', () => {
    expect(tiersAfter(['A', 'M'], 'bottom')).toEqual({
      A: 'observability',
      M: 'observability',
      L: 'observability',
    })
  })
})
