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
import { besideBlocks, blockAt, blockBeside, blockNear, freshBlock } from './addBlock.ts'
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
    const placed = blockAt(board, { id: NEW, kind: 'cache' }, { x: start + 151, y: 233, free: true })
    const exactly = centre(cardAt(withBlock(board, placed), placed.id))
    expect(exactly.y).toBe(233)
    expect(Math.abs(exactly.x - start - 151)).toBeLessThanOrEqual(0.5)
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

describe.each(['right', 'down'] as const)('a block that others lead to, on a board that runs %s', (direction) => {
  const [along, across] = direction === 'right' ? (['x', 'y'] as const) : (['y', 'x'] as const)
  const span = (size: { width: number; height: number }) => (direction === 'right' ? size.height : size.width)
  const parsed = parseNotation('A:app(Feed), S:sql(Posts), B:app(Other)')
  const places: Readonly<Record<string, readonly [along: number, across: number]>> = {
    A: [40, 300],
    S: [40, 2000],
    B: [40, 2000],
  }
  const board: Board = {
    ...parsed,
    settings: { ...parsed.settings, direction },
    blocks: parsed.blocks.map((block) => {
      const [first = 0, second = 0] = places[block.id] ?? []
      return { ...block, [along]: first, [across]: second }
    }),
  }
  const [source] = board.blocks.map(({ id }) => id) as [BlockId]
  const lead = (to: Board, kind: (typeof KINDS)[number], id: string): Board => {
    const record = blockBeside(to, { id: id as BlockId, kind }, [source])
    const edge = { id: `e${id}`, from: source, to: record.id, kind: 'request', order: to.edges.length } as never
    return applyChanges(to, [
      { op: 'put', type: 'block', record },
      { op: 'put', type: 'edge', record: edge },
    ])
  }

  test('is level with them in its own tier, and those after it stand behind it', () => {
    const one = lead(board, 'cache', 'c1')
    const [from, first] = [cardAt(one, source), cardAt(one, 'c1')]
    expect(Math.abs(centre(first)[across] - centre(from)[across])).toBeLessThanOrEqual(10)
    expect(first[along]).toBeGreaterThan(from[along])
    const three = lead(lead(one, 'cache', 'c2'), 'sql', 'd1')
    const [second, third] = [cardAt(three, 'c2'), cardAt(three, 'd1')]
    expect(second).toMatchObject({ [along]: first[along], [across]: first[across] + span(first) + 40 })
    expect(third).toMatchObject({ [along]: first[along], [across]: second[across] + span(second) + 40 })
    expect(overlapsOf(three)).toEqual([])
  })

  test('is a step further along within their tier, and the next one stands behind it there', () => {
    const two = lead(lead(board, 'app', 'a1'), 'app', 'a2')
    const [from, first, second] = [cardAt(two, source), cardAt(two, 'a1'), cardAt(two, 'a2')]
    expect(Math.abs(centre(first)[across] - centre(from)[across])).toBeLessThanOrEqual(10)
    expect(first[along]).toBeGreaterThanOrEqual(from[along] + (direction === 'right' ? from.width : from.height) + 80)
    expect([second[along], second[across]]).toEqual([first[along], first[across] + span(first) + 40])
    expect(overlapsOf(two)).toEqual([])
  })
})

test('whatever leads to a new block, and however many there are, it stands on no other card', () => {
  const wanted = fc.record({ kind: fc.constantFrom(...KINDS), seed: fc.nat() })
  fc.assert(
    fc.property(boards, fc.array(wanted, { minLength: 1, maxLength: 6 }), (start, all) => {
      // As a person has them: within their tiers.
      const blocks = start.blocks.map((block) => ({ ...block, x: Math.abs(block.x), y: Math.abs(block.y) }))
      let board: Board = { ...start, blocks }
      for (const [i, { kind, seed }] of all.entries()) {
        const from = board.blocks[seed % Math.max(1, board.blocks.length)]
        const record = blockBeside(board, { id: `new${i}` as BlockId, kind }, from ? [from.id] : [])
        const edge = { id: `new-e${i}`, from: from?.id, to: record.id, kind: 'request', order: 9e6 + i } as never
        const next = applyChanges(board, [
          { op: 'put', type: 'block', record },
          ...(from ? [{ op: 'put', type: 'edge', record: edge } as const] : []),
        ])
        const lies = overlapsOf(next).filter((pair) => pair.includes(record.id))
        expect(lies).toEqual([])
        board = next
      }
    }),
  )
})

test.each(['right', 'down'] as const)(
  'a block beside another is not far away where a column is full: tiers to %s',
  (direction) => {
    const stores = Array.from({ length: 12 }, (_, i) => `D${i}:sql`)
    const { edges, settings, ...board } = parseNotation(`A:app, ${stores.join(', ')}; A->D1`)
    const [along, across, step] = direction === 'right' ? (['x', 'y', 100] as const) : (['y', 'x', 260] as const)
    const blocks = board.blocks.map((block, i) => ({ ...block, [along]: 40, [across]: Math.max(i - 1, 0) * step }))
    const full: Board = { ...board, edges, blocks, settings: { ...settings, direction } }
    const after = withBlock(full, blockBeside(full, { id: NEW, kind: 'cache' }, ['A' as BlockId]))
    const [sibling, fresh] = [cardAt(after, 'D1'), cardAt(after, NEW)]
    expect(Math.abs(fresh[across] - sibling[across])).toBeLessThanOrEqual(step)
    expect(fresh[along]).toBeGreaterThan(sibling[along] + (direction === 'right' ? sibling.width : sibling.height))
    expect(overlapsOf(after)).toEqual([])
  },
)

test('a block beside others stands under the lowest of them, in the column of the last, whatever lies in other tiers', () => {
  const { blocks, ...rest } = parseNotation('A:app, K:client, D1:sql, D2:sql, D3:sql; A->D1, A->D2, A->D3, A->K')
  const places = [
    [40, 300],
    [40, 2000],
    [40, 600],
    [40, 300],
    [340, 0],
  ] as const
  const board: Board = {
    ...rest,
    blocks: blocks.map((block, i) => ({ ...block, x: places[i]?.[0] ?? 0, y: places[i]?.[1] ?? 0 })),
  }
  const after = withBlock(board, blockBeside(board, { id: NEW, kind: 'sql' }, ['A' as BlockId]))
  const [low, last, fresh] = [cardAt(after, 'D1'), cardAt(after, 'D3'), cardAt(after, NEW)]
  expect(fresh.x).toBe(last.x)
  expect(fresh.y).toBeGreaterThanOrEqual(low.y)
  expect(fresh.y).toBeLessThanOrEqual(low.y + 2 * low.height)
})

test('a block that what leads to it is gone has a place all the same', () => {
  expect(blockBeside(EMPTY_BOARD, { id: NEW, kind: 'app' }, ['gone' as BlockId])).toMatchObject({ tier: 'business' })
})
