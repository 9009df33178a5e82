import { describe, expect, test } from 'vitest'
import { decodeBoardText } from '#domain/board/decodeBoardText.ts'
import { layoutOf } from '#domain/layout/bands.ts'
import { overlaps } from '#shared/geometry.ts'
import { chosenBlock, sizedBoard, sizedBoardText } from './boards.mjs'

const board = sizedBoard(1000)

/** How many edges each block has at one end or both, the most first. */
function degrees(...ends: readonly ('from' | 'to')[]): readonly number[] {
  const counts = new Map<string, number>()
  for (const edge of board.edges) for (const end of ends) counts.set(edge[end], (counts.get(edge[end]) ?? 0) + 1)
  return [...counts.values()].sort((a, b) => b - a)
}

const read = (count: number) => {
  const result = decodeBoardText(sizedBoardText(count))
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

describe('a board to measure on', () => {
  test('is the same for the same seed, and another for another', () => {
    expect(sizedBoardText(200)).toBe(sizedBoardText(200))
    expect(sizedBoardText(200, 2)).not.toBe(sizedBoardText(200))
  })

  test.each([15, 50, 200, 1000])(
    'has %i blocks and half as many edges again, and is read as it was written',
    (count) => {
      const [drawn, { blocks, edges, zones }] = [sizedBoard(count), read(count)]
      expect([blocks.length, edges.length]).toEqual([count, Math.round(1.5 * count)])
      expect({ blocks, edges, zones }).toMatchObject({ blocks: drawn.blocks, edges: drawn.edges, zones: drawn.zones })
    },
  )

  test('has hubs, while most blocks have few edges', () => {
    const all = degrees('from', 'to')
    expect(all[0]).toBeGreaterThan(30)
    expect(all[9]).toBeGreaterThan(10)
    expect(all[500]).toBeLessThanOrEqual(3)
  })

  test('has fan-in: many services at one store, one queue, one service', () => {
    expect(degrees('to').filter((count) => count >= 8).length).toBeGreaterThan(5)
  })

  test('has long edges between teams, and most edges are short', () => {
    const { cards } = layoutOf(read(1000))
    const lengths = board.edges
      .map(({ from, to }) => {
        const [a, b] = [from, to].map((id) => cards.get(id as never))
        return a && b ? Math.abs(a.y - b.y) : 0
      })
      .sort((a, b) => a - b)
    expect(lengths[750]).toBeLessThan(2000)
    expect(lengths[1450]).toBeGreaterThan(4000)
  })

  test('has tiers of uneven size and zones', () => {
    const inTier = (tier: string) => board.blocks.filter((block) => block.tier === tier).length
    expect(inTier('business')).toBeGreaterThan(20 * inTier('edge'))
    expect(board.zones.length).toBeGreaterThan(20)
  })

  test('has cards of natural widths, none on another', () => {
    const cards = [...layoutOf(read(1000)).cards.values()]
    expect(new Set(cards.map(({ width }) => width)).size).toBeGreaterThan(5)
    expect(cards.filter((card, i) => cards.some((other, j) => i < j && overlaps(card, other)))).toEqual([])
  })

  test.each([50, 1000])('has one of %i blocks to work on, with edges to both sides and a label of its own', (count) => {
    const { blocks, edges } = sizedBoard(count)
    const { id, label } = chosenBlock({ blocks, edges })
    expect(edges.some(({ to }) => to === id) && edges.some(({ from }) => from === id)).toBe(true)
    expect(blocks.filter((block) => block.label === label)).toHaveLength(1)
  })
})
