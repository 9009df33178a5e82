import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Block, BlockId, Board } from '#domain/board/board.ts'
import { EMPTY_BOARD } from '#domain/board/board.ts'
import { applyChanges } from '#domain/board/change.ts'
import { FLOW_TIERS, TIERS, tierRank } from '#domain/board/tier.ts'
import { BAND_PADDING, layoutOf, tierAt } from '#domain/layout/bands.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { centre } from '#shared/geometry.ts'
import { cardAt, overlapsOf } from '#testing/cardProbes.ts'
import { blockWith } from '#testing/openDocument.ts'
import { arbitrarySelection } from '#testing/selectionArbitrary.ts'
import { moveBlocksTo, moveToTier, nudgeBlocks } from './moveBlocks.ts'

const boardWith = (...blocks: Block[]): Board => ({ ...EMPTY_BOARD, blocks })
const near = { maxBlocks: 8, reach: 3000 }
const distance = fc.integer({ min: -900, max: 900 })
const dragged = fc
  .record({
    selected: arbitrarySelection({ ...near, minBlocks: 1 }),
    all: fc.boolean(),
    direction: fc.constantFrom('right' as const, 'down' as const),
    by: fc.record({ dx: distance, dy: distance }),
  })
  .map(({ selected: { board, ids }, all, direction, by }) => ({
    selected: {
      board: { ...board, settings: { ...board.settings, direction } },
      ids: all ? new Set<string>(board.blocks.map(({ id }) => id)) : ids,
    },
    by,
  }))
const flowAxis = (board: Board) => (board.settings.direction === 'right' ? 'x' : 'y')

/** The axis on which a block counts from the start of its band. */
function bandAxis(board: Board, block: Block) {
  const flow = flowAxis(board)
  return (block.tier === 'observability') === (flow === 'x') ? 'y' : 'x'
}

/** Where the chosen cards of a board are held after a drag: their rectangles. */
function heldAt(board: Board, ids: ReadonlySet<string>, { dx, dy }: { dx: number; dy: number }) {
  const cards = [...layoutOf(board).cards].filter(([id]) => ids.has(id))
  return new Map(cards.map(([id, card]) => [id, { ...card, x: card.x + dx, y: card.y + dy }]))
}

const tiers = (board: Board) => board.blocks.map(({ tier }) => tier)

describe('a drop', () => {
  test('leaves each card exactly where it was held, whatever it does to the bands', () => {
    fc.assert(
      fc.property(dragged, ({ selected: { board, ids }, by }) => {
        const held = heldAt(board, ids, by)
        const after = applyChanges(board, moveBlocksTo(board, held))
        for (const [id, rect] of held) {
          const card = cardAt(after, id)
          expect([card.x - rect.x, card.y - rect.y].map(Math.abs)).toSatisfy((off: number[]) => Math.max(...off) < 1e-6)
        }
      }),
    )
  })

  const isWhole = ({ blocks }: Board, ids: ReadonlySet<string>) =>
    blocks.every(({ id }) => ids.has(id)) && new Set(blocks.map(({ tier }) => tier)).size > 1
  const tiersUnderneath = (board: Board, held: ReturnType<typeof heldAt>) =>
    board.blocks.map(({ id, tier }) => {
      const rect = held.get(id)
      return rect ? tierAt(layoutOf(board), centre(rect)) : tier
    })

  test('puts each card in the tier whose band lies under its middle', () => {
    fc.assert(
      fc.property(dragged, ({ selected: { board, ids }, by }) => {
        fc.pre(!isWhole(board, ids))
        const held = heldAt(board, ids, by)
        expect(tiers(applyChanges(board, moveBlocksTo(board, held)))).toEqual(tiersUnderneath(board, held))
      }),
    )
  })

  test('of a whole board leaves all cards in their tiers where they still lie in their bands, else it does the same', () => {
    fc.assert(
      fc.property(dragged, ({ selected: { board, ids }, by }) => {
        fc.pre(isWhole(board, ids))
        const held = heldAt(board, ids, by)
        const after = applyChanges(board, moveBlocksTo(board, held))
        if (tiers(after).join() !== tiers(board).join()) expect(tiers(after)).toEqual(tiersUnderneath(board, held))
        else if (tiers(after).join() !== tiersUnderneath(board, held).join()) {
          const before = board.blocks.map((block) => Math.min(BAND_PADDING, block[bandAxis(board, block)]))
          const now = after.blocks.map((block) => block[bandAxis(after, block)])
          expect(Math.min(...now.map((at, i) => at - (before[i] ?? 0)))).toBeGreaterThanOrEqual(-1e-6)
        }
      }),
    )
  })

  test('leaves all other cards in their places within their bands, which only grow, and only as far as they must', () => {
    fc.assert(
      fc.property(dragged, ({ selected: { board, ids }, by }) => {
        const held = heldAt(board, ids, by)
        const after = applyChanges(board, moveBlocksTo(board, held))
        for (const [i, block] of board.blocks.entries()) if (!held.has(block.id)) expect(after.blocks[i]).toBe(block)
        const along = flowAxis(board)
        const length = along === 'x' ? 'width' : 'height'
        for (const [i, { tier, size }] of layoutOf(board).bands.entries()) {
          const cards = after.blocks.filter((block) => block.tier === tier)
          const ends = cards.map((block) => block[along] + cardAt(after, block.id)[length] + BAND_PADDING)
          // So what stays moves on only behind a band that a dropped card makes wider.
          expect(layoutOf(after).bands[i]?.size).toBeCloseTo(Math.max(size, ...ends), 5)
        }
      }),
    )
  })

  const four = parseNotation('C:client, E:lb, A:app, D:sql; C->E, E->A, A->D')
  const FOUR = { ...four, blocks: four.blocks.map((block) => ({ ...block, x: 40, y: 60 })) }
  const xs = (board: Board) => board.blocks.map(({ id }) => cardAt(board, id).x)

  test.each([20, 60, 120, 300, 2000])(
    'of everything, held %i pixels on along the flow, moves everything that far',
    (dx) => {
      const all = new Set<string>(FOUR.blocks.map(({ id }) => id))
      const after = applyChanges(FOUR, moveBlocksTo(FOUR, heldAt(FOUR, all, { dx, dy: 0 })))
      expect(xs(after)).toEqual(xs(FOUR).map((x) => x + dx))
      expect(tiers(after)).toEqual(tiers(FOUR))
      const nudged = applyChanges(FOUR, nudgeBlocks(FOUR, all, { x: dx, y: 0 }))
      expect([xs(nudged), tiers(nudged)]).toEqual([xs(after), tiers(FOUR)])
    },
  )

  test('of everything across the flow takes Observability along', () => {
    const board = {
      ...FOUR,
      blocks: [...FOUR.blocks, blockWith('T', { tier: 'observability', x: 300, y: 50, order: 9 })],
    }
    const all = new Set<string>(board.blocks.map(({ id }) => id))
    const after = applyChanges(board, moveBlocksTo(board, heldAt(board, all, { dx: 20, dy: 700 })))
    expect(tiers(after)).toEqual(tiers(board))
    const flow = new Set<string>(FOUR.blocks.map(({ id }) => id))
    const sunk = applyChanges(board, moveBlocksTo(board, heldAt(board, flow, { dx: 0, dy: 700 })))
    expect(new Set(tiers(sunk))).toEqual(new Set(['observability']))
  })

  test('of the only card on a board puts it in the tier under its middle', () => {
    const board = boardWith(blockWith('a', { tier: 'client', x: 40, y: 60 }))
    const after = applyChanges(board, moveBlocksTo(board, heldAt(board, new Set(['a']), { dx: 130, dy: 0 })))
    expect(tiers(after)).toEqual(['edge'])
    expect(cardAt(after, 'a')).toMatchObject({ x: 170, y: 60 })
  })

  test('of one card leaves every other card in its tier and the tiers before it where it was', () => {
    fc.assert(
      fc.property(dragged, fc.nat(), ({ selected: { board }, by: { dx, dy } }, index) => {
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
  test('moves within the tier and never before the padding of the band, or further before it', () => {
    fc.assert(
      fc.property(dragged, ({ selected: { board, ids }, by: { dx, dy } }) => {
        const after = applyChanges(board, nudgeBlocks(board, ids, { x: dx, y: dy }))
        for (const [i, block] of board.blocks.entries()) {
          const now = after.blocks[i] as Block
          const axis = bandAxis(board, block)
          expect(now.tier).toBe(block.tier)
          if (!ids.has(block.id)) expect(now).toBe(block)
          else expect(now[axis]).toBeGreaterThanOrEqual(Math.min(BAND_PADDING, block[axis]))
        }
      }),
    )
  })

  test('moves cards exactly so far where their bands let them', () => {
    fc.assert(
      fc.property(dragged, ({ selected: { board, ids }, by: { dx, dy } }) => {
        const after = applyChanges(board, nudgeBlocks(board, ids, { x: dx, y: dy }))
        for (const block of board.blocks.filter(({ id, tier }) => ids.has(id) && tier !== 'observability')) {
          const [was, is] = [cardAt(board, block.id), cardAt(after, block.id)]
          const along = flowAxis(board)
          const wanted = { x: was.x + dx, y: was.y + dy }
          const least = was[along] - block[along] + Math.min(BAND_PADDING, block[along])
          const at = { ...wanted, [along]: Math.max(wanted[along], least) }
          expect(Math.max(Math.abs(is.x - at.x), Math.abs(is.y - at.y))).toBeLessThan(1e-6)
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
