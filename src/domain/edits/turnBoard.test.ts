import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Board, EMPTY_BOARD } from '#domain/board/board.ts'
import { applyChanges } from '#domain/board/change.ts'
import { TIERS } from '#domain/board/tier.ts'
import { TEMPLATES } from '#domain/templates/catalogue.ts'
import { arbitraryBoard } from '#testing/boardArbitrary.ts'
import { overlapsOf } from '#testing/cardProbes.ts'
import { stack, turnBoard } from './turnBoard.ts'

const DESIGNS = await Promise.all(TEMPLATES.map(async ({ load }) => (await load())()))
const [DESIGN = EMPTY_BOARD] = DESIGNS

const turned = (board: Board): Board =>
  applyChanges(board, turnBoard(board, board.settings.direction === 'right' ? 'down' : 'right'))
const near = fc.oneof(arbitraryBoard({ maxBlocks: 10, reach: 3000 }), fc.constantFrom(...DESIGNS))

/** The ids of each tier, line by line of its band, each line in its order across. */
function reading(board: Board): string[][] {
  return TIERS.map((tier) => {
    const byX = (board.settings.direction === 'right') === (tier !== 'observability')
    const [along, across] = byX ? (['x', 'y'] as const) : (['y', 'x'] as const)
    return board.blocks
      .filter((block) => block.tier === tier)
      .sort((a, b) => a[along] - b[along] || a[across] - b[across])
      .map(({ id }) => id)
  })
}

describe('a turned board', () => {
  test('has every block in its tier and no card on another one', () => {
    fc.assert(
      fc.property(near, (board) => {
        const once = turned(board)
        expect(once.settings.direction).not.toBe(board.settings.direction)
        expect(once.blocks.map(({ tier }) => tier)).toEqual(board.blocks.map(({ tier }) => tier))
        expect(overlapsOf(once)).toEqual([])
        expect(overlapsOf(turned(once))).toEqual([])
      }),
    )
  })

  test('keeps the order within its tiers, however often it turns', () => {
    fc.assert(
      fc.property(near, (board) => {
        const once = turned(board)
        expect(reading(turned(once))).toEqual(reading(once))
        expect(reading(turned(turned(once)))).toEqual(reading(once))
      }),
    )
  })

  test('keeps the order of a neatly drawn board', () => {
    for (const board of DESIGNS) expect(reading(turned(board))).toEqual(reading(board))
  })

  test('forgets the sizes of bands that were set for the other direction', () => {
    const board = { ...DESIGN, settings: { name: 'A', direction: 'right' as const, edgeSize: 900 } }
    expect(turned(board).settings).toEqual({ name: 'A', direction: 'down' })
  })

  test('that runs this way already does not change', () => {
    expect(turnBoard(DESIGN, 'right')).toEqual([])
  })
})

test('stacked spans keep their order and gap, stay on the grid and start no earlier than they wish', () => {
  const span = fc.record({ start: fc.integer({ min: -500, max: 500 }), size: fc.integer({ min: 1, max: 200 }) })
  fc.assert(
    fc.property(fc.array(span), (spans) => {
      const starts = stack(spans, 40, 20)
      let free = Number.NEGATIVE_INFINITY
      for (const [i, { start, size }] of spans.entries()) {
        const at = starts[i] as number
        expect(at % 20).toBeCloseTo(0, 9)
        expect(at).toBeGreaterThanOrEqual(Math.max(start, free))
        expect(at).toBeLessThan(Math.max(start, free) + 20)
        free = at + size + 40
      }
    }),
  )
})
