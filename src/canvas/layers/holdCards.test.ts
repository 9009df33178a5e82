import { expect, test } from 'vitest'
import { createDesk } from '#desk/desk.ts'
import { type BlockId, type EdgeId, EMPTY_BOARD } from '#domain/board/board.ts'
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
