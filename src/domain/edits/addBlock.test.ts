import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { BlockId, Board } from '#domain/board/board.ts'
import { EMPTY_BOARD } from '#domain/board/board.ts'
import { applyChanges } from '#domain/board/change.ts'
import { KINDS } from '#domain/board/kind.ts'
import { TIERS } from '#domain/board/tier.ts'
import { layoutOf } from '#domain/layout/bands.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { centre, inflate, overlaps } from '#shared/geometry.ts'
import { arbitraryBoard } from '#testing/boardArbitrary.ts'
import { cardAt, overlapsOf } from '#testing/cardProbes.ts'
import { testIds } from '#testing/ports.ts'
import { besideBlocks, blockAt, blockNear, freshBlock } from './addBlock.ts'
import { freeSpot } from './freeSpot.ts'

const NEW = 'new' as BlockId

const near = fc.record({ x: fc.integer({ min: -500, max: 4000 }), y: fc.integer({ min: -500, max: 4000 }) })
const boards = arbitraryBoard({ maxBlocks: 14, reach: 3000 })
const withBlock = (board: Board, record: ReturnType<typeof freshBlock>): Board =>
  applyChanges(board, [{ op: 'put', type: 'block', record }])

describe('a free spot', () => {
  test('is on the grid and at least 40 pixels from every card', () => {
    const size = { width: 200, height: 60 }
    fc.assert(
      fc.property(boards, fc.constantFrom(...TIERS), near, (board, tier, at) => {
        const layout = layoutOf(board)
        const spot = freeSpot(layout, tier, { size, near: at })
        const room = inflate({ ...spot, ...size }, 40 - 1e-6)
        expect([...layout.cards.values()].filter((card) => overlaps(card, room))).toEqual([])
        const across = (board.settings.direction === 'right') === (tier !== 'observability') ? 'y' : 'x'
        expect(spot[across] % 20).toBeCloseTo(0, 9)
      }),
    )
  })

  test('is where it was wished when nothing is there, and right beside a card that is', () => {
    const size = { width: 160, height: 60 }
    const empty = freeSpot(layoutOf(EMPTY_BOARD), 'client', { size, near: { x: 120, y: 330 } })
    expect(empty).toEqual({ x: 40, y: 300 })
    const board = parseNotation('A:client')
    const taken = { ...board, blocks: board.blocks.map((block) => ({ ...block, x: 40, y: 300 })) }
    const spot = freeSpot(layoutOf(taken), 'client', { size, near: { x: 120, y: 340 } })
    expect(spot).toEqual({ x: 40, y: 400 })
  })

  test('is found beyond any number of cards in a column', () => {
    const board = parseNotation(Array.from({ length: 500 }, (_, i) => `C${i}:client`).join(', '))
    const full = { ...board, blocks: board.blocks.map((block, i) => ({ ...block, x: 40, y: i * 100 })) }
    const block = blockNear(full, { id: NEW, kind: 'client' }, { x: 0, y: 25_000 })
    expect(overlapsOf(withBlock(full, block))).toEqual([])
    expect(block.y).toBe(50_000)
  })
})

describe('a new block', () => {
  test('of any kind has its kind’s tier and name, a fresh id and stands on no other card', () => {
    fc.assert(
      fc.property(boards, fc.constantFrom(...KINDS), near, (board, kind, at) => {
        const block = blockNear(board, { id: testIds('b') as BlockId, kind }, at)
        expect(block.label).not.toBe('')
        expect(board.blocks.map(({ id }) => id)).not.toContain(block.id)
        const after = withBlock(board, block)
        expect(after.blocks.at(-1)).toBe(block)
        expect(overlapsOf(after).filter((pair) => pair.endsWith(` ${block.id}`))).toEqual([])
      }),
    )
  })

  test('that is dropped stands with its middle under the pointer, on the grid, in the tier that is there', () => {
    const board = parseNotation('A:app')
    const { start } = layoutOf(board).bands[2] ?? { start: 0 }
    const block = blockAt(board, { id: NEW, kind: 'cache' }, { x: start + 150, y: 233 })
    expect(block.tier).toBe('business')
    const middle = centre(cardAt(withBlock(board, block), block.id))
    expect(Math.abs(middle.x - start - 150)).toBeLessThanOrEqual(10)
    expect(Math.abs(middle.y - 233)).toBeLessThanOrEqual(10)
  })

  test('of telemetry goes to Observability wherever it is dropped', () => {
    expect(blockAt(EMPTY_BOARD, { id: NEW, kind: 'telemetry' }, { x: 10, y: 10 }).tier).toBe('observability')
  })

  test('has a label of its own', () => {
    const kinds = ['app', 'app', 'sql', 'app'] as const
    const board = kinds.reduce<Board>((before, kind, i) => {
      return withBlock(before, freshBlock(before, { id: `b${i}` as BlockId, kind }))
    }, EMPTY_BOARD)
    const labels = ['Application server', 'Application server 2', 'SQL database', 'Application server 3']
    expect(board.blocks.map(({ label }) => label)).toEqual(labels)
  })

  test('takes the role and label it was asked for', () => {
    const block = freshBlock(EMPTY_BOARD, { id: NEW, kind: 'app', role: 'worker', label: 'Worker' })
    expect(block).toMatchObject({ id: NEW, kind: 'app', role: 'worker', label: 'Worker', order: 0 })
  })

  test('goes beside the block selected last, or to the point given when none is', () => {
    const board = parseNotation('A:app, B:app')
    const fallback = { x: 7, y: 8 }
    expect(besideBlocks(board, ['A', 'B', 'e1'], fallback)).toEqual(centre(cardAt(board, 'B' as BlockId)))
    expect(besideBlocks(board, ['gone'], fallback)).toBe(fallback)
  })
})
