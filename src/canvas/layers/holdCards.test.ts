import { expect, test } from 'vitest'
import { createDesk } from '#desk/desk.ts'
import { type BlockId, type Board, type EdgeId, EMPTY_BOARD, type ZoneId } from '#domain/board/board.ts'
import { layoutOf } from '#domain/layout/bands.ts'
import { routeEdges } from '#domain/layout/routing/routeEdges.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { centre, type Point } from '#shared/geometry.ts'
import { createHit } from '../hit.ts'
import type { HeldAt } from '../tools/shown.ts'
import { holdCards } from './holdCards.ts'
import { routingInput } from './routingInput.ts'

// Tiers that follow each other downwards: the edge leaves the card close to its middle.
const { blocks, edges } = parseNotation('A:app, B:app, D:sql; A->D')
const PLACES: Readonly<Record<string, number>> = { A: 100, B: 500, D: 100 }
const BOARD = {
  ...EMPTY_BOARD,
  settings: { ...EMPTY_BOARD.settings, direction: 'down' as const },
  blocks: blocks.map((block) => ({ ...block, x: PLACES[block.id] ?? 0, y: 40 })),
  edges,
}
const routes = routeEdges(routingInput(BOARD, { edgeRates: false }))
const START = routes.get(edges[0]?.id as EdgeId)?.points[0] as Point
const cardOf = (id: string) => layoutOf(BOARD).cards.get(id as BlockId) ?? { x: 0, y: 0, width: 0, height: 0 }

/** What is told of B when its middle is held at a place, at a zoom. */
function heldAt(at: Point, zoom: number) {
  const selection = new Set<BlockId>()
  const hit = createHit(() => ({ board: BOARD, routes, selection, sizeOnEdge: () => undefined, zoom, coarse: false }))
  const ground = { board: BOARD, desk: createDesk().getState(), hit, zoom, coarse: false }
  const hold = holdCards(ground)({ ids: new Set(['B' as BlockId]), copies: false })
  const from = centre(cardOf('B'))
  const by = { ids: new Set(['B' as BlockId]), dx: at.x - from.x, dy: at.y - from.y, guides: [] }
  const pointer = { at, screen: at, inside: true, kind: 'mouse', adds: false, copies: false, free: false, heldFor: 0 }
  return hold({ pointer, by } as unknown as HeldAt)
}

test.each([150, 100, 60])('on a card that one makes room, though its edge begins near by; at %s percent', (percent) => {
  const alpha = cardOf('A')
  const low = { x: START.x, y: alpha.y + alpha.height - 8 }
  const held = heldAt(low, percent / 100)
  expect(held?.into).toBeUndefined()
  expect([...(held?.room.keys() ?? [])]).toEqual(['A'])
  expect(heldAt({ x: low.x, y: alpha.y + alpha.height + 60 }, percent / 100)?.into).toBe(edges[0]?.id)
})

test('the zones that a card joins and leaves are told, and told anew only where they are others', () => {
  const zones = [{ id: 'z', label: 'Zone', order: 0 }] as unknown as Board['zones']
  const blocks = BOARD.blocks.map((block) => (block.id === 'A' ? { ...block, zone: 'z' as ZoneId } : block))
  const board: Board = { ...BOARD, blocks, zones }
  const scene = { board, routes: new Map(), selection: new Set<BlockId>(), sizeOnEdge: () => undefined }
  const hit = createHit(() => ({ ...scene, zoom: 1, coarse: false }))
  const ground = { board, desk: createDesk().getState(), hit, zoom: 1, coarse: false }
  const holdOf = (id: string) => holdCards(ground)({ ids: new Set([id as BlockId]), copies: false })
  const at = (dx: number) => ({ pointer: { at: { x: 9e4, y: 9e4 }, free: false }, by: { dx, dy: 0 } })
  const way = cardOf('A').x - cardOf('B').x
  const joining = holdOf('B')
  const told = joining(at(way + 10))
  expect([...(told?.zones ?? [])]).toEqual([['z', 'joined']])
  expect(joining(at(way + 12))?.zones).toBe(told?.zones)
  expect(joining(at(0))).toBeUndefined()
  expect(holdOf('A')(at(800))).toBeUndefined()
})
