import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { EMPTY_BOARD, type Zone } from '#domain/board/board.ts'
import type { Rect } from '#shared/geometry.ts'
import { arbitraryBoard } from '#testing/boardArbitrary.ts'
import { cardAt } from '#testing/cardProbes.ts'
import { blockWith } from '#testing/openDocument.ts'
import { layoutOf } from './bands.ts'
import { partOf, zonesOf } from './zones.ts'

const holds = (outer: Rect, inner: Rect): boolean =>
  outer.x <= inner.x &&
  outer.y <= inner.y &&
  outer.x + outer.width >= inner.x + inner.width &&
  outer.y + outer.height >= inner.y + inner.height

test('a zone frames its blocks and the zones inside it, outer zones come first, and empty ones are not drawn', () => {
  fc.assert(
    fc.property(arbitraryBoard({ maxZones: 6, reach: 3000 }), (board) => {
      const placed = zonesOf(board, layoutOf(board))
      const frames = new Map<string, Rect>(placed.map(({ zone, part, rect }) => [`${part} ${zone.id}`, rect]))
      const depths = placed.map(({ depth }) => depth)
      expect(depths).toEqual([...depths].sort((a, b) => a - b))
      for (const block of board.blocks) {
        const frame = frames.get(`${partOf(block)} ${block.zone}`)
        if (block.zone) expect(holds(frame as Rect, cardAt(board, block.id))).toBe(true)
      }
      for (const { zone, part, rect, depth } of placed) {
        expect(depth === 0).toBe(zone.parent === undefined)
        if (zone.parent) expect(holds(frames.get(`${part} ${zone.parent}`) as Rect, rect)).toBe(true)
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

test('what a zone holds in Observability has a frame of its own, so that none lies around what is between them', () => {
  const zones = [{ id: 'z', label: 'Zone', order: 0 } as unknown as Zone]
  const own = { x: 40, y: 100, zone: 'z' as never }
  const blocks = [blockWith('a', { tier: 'client', ...own }), blockWith('m', { tier: 'observability', ...own })]
  const placed = zonesOf({ ...EMPTY_BOARD, zones, blocks }, layoutOf({ ...EMPTY_BOARD, zones, blocks }))
  expect(placed.map(({ part, rect: { height } }) => [part, height])).toEqual([
    ['flow', 124],
    ['beside', 124],
  ])
})
