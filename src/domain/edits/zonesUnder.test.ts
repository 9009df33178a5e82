import { describe, expect, test } from 'vitest'
import type { Block, BlockId, Board, ZoneId } from '#domain/board/board.ts'
import { applyChanges } from '#domain/board/change.ts'
import { layoutOf } from '#domain/layout/bands.ts'
import { zonesOf } from '#domain/layout/zones.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import type { Point } from '#shared/geometry.ts'
import { cardAt } from '#testing/cardProbes.ts'
import { frameFaults } from '#testing/zoneProbes.ts'
import { moveBlocksTo } from './moveBlocks.ts'
import { withRoom } from './withRoom.ts'

/** A and B are in the inner zone of an outer one that C is in as well; D and E are in none. */
const BOARD: Board = (() => {
  const { blocks, ...board } = parseNotation('A:app, B:app, C:app, D:app, E:app, M:telemetry')
  const rows: Readonly<Record<string, number>> = { A: 200, B: 300, C: 500, D: 900, E: 1100, M: 40 }
  const zones: Readonly<Record<string, string>> = { A: 'inner', B: 'inner', C: 'outer', M: 'outer' }
  return {
    ...board,
    blocks: blocks.map((block) => {
      const zone = zones[block.id]
      return { ...block, x: 40, y: rows[block.id] ?? 0, ...(zone && { zone }) } as Block
    }),
    zones: [
      { id: 'outer' as ZoneId, label: 'Outer', order: 0 },
      { id: 'inner' as ZoneId, label: 'Inner', order: 1, parent: 'outer' as ZoneId },
    ],
  }
})()

/** The board once blocks are dropped some way from where they are. */
function dropped(ids: string, by: Point, board = BOARD): Board {
  const corner = (id: string) => ({ x: cardAt(board, id).x + by.x, y: cardAt(board, id).y + by.y })
  const around = [...ids] as BlockId[]
  const changes = moveBlocksTo(board, new Map(around.map((id) => [id, corner(id)])))
  return applyChanges(board, withRoom(board, changes, { around, joins: true }))
}
const zoneOf = ({ blocks }: Board, id: string) => blocks.find((block) => block.id === id)?.zone
const down = (y: number): Point => ({ x: 0, y })

describe('a block that is dropped', () => {
  test.each([
    { how: 'over a frame joins its zone', id: 'D', by: -360, zone: 'outer' },
    { how: 'over a frame within another joins the inner zone', id: 'D', by: -640, zone: 'inner' },
    { how: 'with less than half of its card over a frame joins no zone', id: 'D', by: -300, zone: undefined },
    { how: 'outside of the frame of its zone leaves it', id: 'C', by: 300, zone: undefined },
    {
      how: 'outside of the inner frame, but within the outer one, is in the outer zone then',
      id: 'B',
      by: 220,
      zone: 'outer',
    },
    { how: 'within the frame of its zone stays in it', id: 'B', by: 20, zone: 'inner' },
    { how: 'half over the border of its frame stays in its zone', id: 'B', by: 40, zone: 'inner' },
  ])('$how', ({ id, by, zone }) => {
    const after = dropped(id, down(by))
    expect(zoneOf(after, id)).toBe(zone)
    expect(frameFaults(after)).toEqual([])
  })

  test('keeps its zone when all that is in it moves along, wherever that is', () => {
    const after = dropped('AB', down(1200))
    expect([zoneOf(after, 'A'), zoneOf(after, 'B')]).toEqual(['inner', 'inner'])
    expect(frameFaults(after)).toEqual([])
  })

  test('joins no zone by a frame in the band of Observability, as long as it is in the flow', () => {
    const [, beside] = zonesOf(BOARD, layoutOf(BOARD)).filter(({ zone }) => zone.id === 'outer')
    expect(beside?.part).toBe('beside')
    expect(zoneOf(dropped('D', { x: 0, y: (beside?.rect.y ?? 0) - 900 }), 'D')).toBe(undefined)
  })
})

test('what a frame would cover makes room, and what is far away stays', () => {
  const after = dropped('C', down(180))
  expect(zoneOf(after, 'C')).toBe(undefined)
  const grown = dropped('C', down(40))
  expect(zoneOf(grown, 'C')).toBe('outer')
  expect(cardAt(grown, 'D')).toEqual(cardAt(BOARD, 'D'))
  const near = dropped('D', down(-300))
  expect(cardAt(near, 'A')).toEqual(cardAt(BOARD, 'A'))
  expect(frameFaults(near)).toEqual([])
})

test('a board that is false already stays as it is but for the zone that is edited', () => {
  const stored = (row: number) => (block: Block) => (block.id === 'E' ? { ...block, y: row } : block)
  const board = { ...BOARD, blocks: BOARD.blocks.map(stored(400)) }
  expect(frameFaults(board)).not.toEqual([])
  const elsewhere = dropped('D', down(40), board)
  expect(cardAt(elsewhere, 'E')).toEqual(cardAt(board, 'E'))
  expect(frameFaults(dropped('C', down(20), board))).toEqual([])
})
