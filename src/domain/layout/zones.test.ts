import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { EMPTY_BOARD, type Zone } from '#domain/board/board.ts'
import type { Rect } from '#shared/geometry.ts'
import { arbitraryBoard } from '#testing/boardArbitrary.ts'
import { cardAt } from '#testing/cardProbes.ts'
import { blockWith } from '#testing/openDocument.ts'
import { layoutOf } from './bands.ts'
import { zonesOf } from './zones.ts'

const holds = (outer: Rect, inner: Rect): boolean =>
  outer.x <= inner.x &&
  outer.y <= inner.y &&
  outer.x + outer.width >= inner.x + inner.width &&
  outer.y + outer.height >= inner.y + inner.height

test('a zone frames its blocks and the zones inside it, outer zones come first, and empty ones are not drawn', () => {
  fc.assert(
    fc.property(arbitraryBoard({ maxZones: 6, reach: 3000 }), (board) => {
      const placed = zonesOf(board, layoutOf(board))
      const frames = new Map<string, Rect>(placed.map(({ zone, rect }) => [zone.id, rect]))
      const depths = placed.map(({ depth }) => depth)
      expect(depths).toEqual([...depths].sort((a, b) => a - b))
      for (const { id, zone } of board.blocks) {
        if (zone) expect(holds(frames.get(zone) as Rect, cardAt(board, id))).toBe(true)
      }
      for (const { zone, rect, depth } of placed) {
        expect(depth === 0).toBe(zone.parent === undefined)
        if (zone.parent) expect(holds(frames.get(zone.parent) as Rect, rect)).toBe(true)
      }
      const used = new Set(board.blocks.flatMap(({ zone }) => zone ?? []))
      expect(placed.length >= used.size).toBe(true)
      if (used.size === 0) expect(placed).toEqual([])
    }),
  )
})

test('the frame leaves room around its cards, and for its name above them', () => {
  const zones = [{ id: 'z', label: 'Zone', order: 0 } as unknown as Zone]
  const board = {
    ...EMPTY_BOARD,
    zones,
    blocks: [blockWith('a', { tier: 'client', x: 40, y: 100, zone: 'z' as never })],
  }
  expect(zonesOf(board, layoutOf(board))).toMatchObject([{ depth: 0, rect: { x: 20, y: 56, width: 200, height: 124 } }])
})
