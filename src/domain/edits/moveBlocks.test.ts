import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Block, BlockId, Board } from '#domain/board/board.ts'
import { EMPTY_BOARD } from '#domain/board/board.ts'
import { applyChanges } from '#domain/board/change.ts'
import { FLOW_TIERS, TIERS, tierRank } from '#domain/board/tier.ts'
import { BAND_PADDING, bandOf, layoutOf, tierAt } from '#domain/layout/bands.ts'
import { centre } from '#shared/geometry.ts'
import { cardAt, overlapsOf } from '#testing/cardProbes.ts'
import { blockWith } from '#testing/openDocument.ts'
import { arbitrarySelection } from '#testing/selectionArbitrary.ts'
import { moveBlocksTo, moveToTier, nudgeBlocks } from './moveBlocks.ts'

const boardWith = (...blocks: Block[]): Board => ({ ...EMPTY_BOARD, blocks })
const near = { maxBlocks: 8, reach: 3000 }
const distance = fc.integer({ min: -900, max: 900 })
const dragged = fc.record({ selected: arbitrarySelection({ ...near, minBlocks: 1 }), dx: distance, dy: distance })
const bandStart = (board: Board, tier: Block['tier']) => bandOf(layoutOf(board), tier).start
const flowAxis = (board: Board) => (board.settings.direction === 'right' ? 'x' : 'y')

/** The axis on which a block counts from the start of its band. */
function bandAxis(board: Board, block: Block) {
  const flow = flowAxis(board)
  return (block.tier === 'observability') === (flow === 'x') ? 'y' : 'x'
}

describe('a drop', () => {
  test('puts each card where it was dropped, in the tier whose band lies under its middle', () => {
    fc.assert(
      fc.property(dragged, ({ selected: { board, ids }, dx, dy }) => {
        const layout = layoutOf(board)
        const moved = [...layout.cards].filter(([id]) => ids.has(id))
        const places = new Map(moved.map(([id, card]) => [id, { x: card.x + dx, y: card.y + dy }]))
        const after = applyChanges(board, moveBlocksTo(board, places))
        for (const [id, card] of moved) {
          const block = after.blocks.find((each) => each.id === id) as Block
          const at = places.get(id) as { x: number; y: number }
          expect(block.tier).toBe(tierAt(layout, centre({ ...card, ...at })))
          const axis = bandAxis(board, block)
          const start = bandOf(layout, block.tier).start
          const dropped = { ...at, [axis]: Math.max(at[axis], start + BAND_PADDING) }
          // A band of its own may have been pushed on by cards that joined an earlier one.
          const shift = bandStart(after, block.tier) - start
          expect(cardAt(after, id)[axis]).toBeCloseTo(dropped[axis] + shift, 5)
          expect(cardAt(after, id)[axis === 'x' ? 'y' : 'x']).toBeCloseTo(dropped[axis === 'x' ? 'y' : 'x'], 5)
        }
      }),
    )
  })

  test('of one card leaves every other card in its tier and the tiers before it where it was', () => {
    fc.assert(
      fc.property(dragged, fc.nat(), ({ selected: { board }, dx, dy }, index) => {
        const { id } = board.blocks[index % board.blocks.length] as Block
        const card = cardAt(board, id)
        const after = applyChanges(board, moveBlocksTo(board, new Map([[id, { x: card.x + dx, y: card.y + dy }]])))
        const rank = tierRank(after.blocks.find((each) => each.id === id)?.tier ?? 'client')
        const before = board.blocks.filter((each) => each.tier !== 'observability' && tierRank(each.tier) <= rank)
        for (const block of before) {
          if (block.id !== id) expect(cardAt(after, block.id)).toEqual(cardAt(board, block.id))
        }
      }),
    )
  })

  test('where a card already stands changes nothing', () => {
    const board = boardWith(blockWith('a', { x: 40, y: 60 }))
    expect(moveBlocksTo(board, new Map([['a' as BlockId, cardAt(board, 'a')]]))).toEqual([])
  })

  test('out of a band leaves the bands behind it where they are', () => {
    const board = boardWith(
      blockWith('wide', { tier: 'client', x: 600, y: 0 }),
      blockWith('behind', { tier: 'business', x: 40, y: 0 }),
    )
    const at = cardAt(board, 'behind')
    const after = applyChanges(board, moveBlocksTo(board, new Map([['wide' as BlockId, { x: at.x + 20, y: 200 }]])))
    expect(after.blocks.map((block) => block.tier)).toEqual(['business', 'business'])
    expect(cardAt(after, 'behind')).toEqual(at)
    expect(after.settings.clientSize).toBe(layoutOf(board).bands[0]?.size)
  })
})

describe('nudging', () => {
  test('moves within the tier and never before the padding of the band', () => {
    fc.assert(
      fc.property(dragged, ({ selected: { board, ids }, dx, dy }) => {
        const after = applyChanges(board, nudgeBlocks(board, ids, { x: dx, y: dy }))
        for (const [i, block] of board.blocks.entries()) {
          const now = after.blocks[i] as Block
          expect(now.tier).toBe(block.tier)
          if (!ids.has(block.id)) expect(now).toBe(block)
          else expect(now[bandAxis(board, block)]).toBeGreaterThanOrEqual(BAND_PADDING)
        }
      }),
    )
  })

  test('there and back again ends where it began', () => {
    const board = boardWith(blockWith('a', { x: 100, y: 100 }), blockWith('b', { tier: 'observability', x: 90, y: 80 }))
    const there = applyChanges(board, nudgeBlocks(board, new Set(['a', 'b']), { x: 20, y: -20 }))
    const back = applyChanges(there, nudgeBlocks(there, new Set(['a', 'b']), { x: -20, y: 20 }))
    expect(back.blocks).toEqual(board.blocks)
  })
})

describe('moving to a tier', () => {
  test('leaves no moved card on top of another one', () => {
    fc.assert(
      fc.property(arbitrarySelection(near), fc.constantFrom(...TIERS), ({ board, ids }, tier) => {
        const after = applyChanges(board, moveToTier(board, ids, tier))
        const moved = board.blocks.filter((block) => ids.has(block.id) && block.tier !== tier).map(({ id }) => id)
        for (const id of moved) expect(after.blocks.find((block) => block.id === id)?.tier).toBe(tier)
        const inTier = { ...after, blocks: after.blocks.filter((block) => block.tier === tier) }
        const hidden = overlapsOf(inTier).filter((pair) => moved.some((id) => pair.split(' ').includes(id)))
        expect(hidden).toEqual([])
      }),
    )
  })

  test.each([['right'], ['down']] as const)('keeps the place across a flow that runs %s', (direction) => {
    const settings = { ...EMPTY_BOARD.settings, direction }
    const across = direction === 'right' ? 'y' : 'x'
    for (const tier of FLOW_TIERS) {
      const board = { ...boardWith(blockWith('a', { tier: 'edge', x: 300, y: 300 })), settings }
      const after = applyChanges(board, moveToTier(board, new Set(['a']), tier))
      expect(after.blocks[0]).toMatchObject({ tier, [across]: 300 })
    }
  })

  test('lines up cards that join Observability together at the start of its band', () => {
    const board = boardWith(blockWith('a', { x: 40, y: 0 }), blockWith('b', { x: 400, y: 200 }), blockWith('c'))
    const after = applyChanges(board, moveToTier(board, new Set(['a', 'b']), 'observability'))
    expect(after.blocks.slice(0, 2)).toMatchObject([{ y: BAND_PADDING }, { y: BAND_PADDING }])
  })
})
