import { expect, test } from 'vitest'
import { createDesk } from '#desk/desk.ts'
import type { BlockId } from '#domain/board/board.ts'
import { layoutOf } from '#domain/layout/bands.ts'
import { tidyBoard } from '#domain/layout/tidy.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import type { Point, Rect } from '#shared/geometry.ts'
import { createHit } from '../hit.ts'
import type { Pointer, ToolEvent } from './tool.ts'
import { zoneTool } from './zone.ts'

const BOARD = tidyBoard(parseNotation('C:client, A:app, D:sql; C->A, A->D'))
const card = layoutOf(BOARD).cards.get('A' as BlockId) as Rect
const desk = createDesk({ selection: new Set(['D' as BlockId]) }).getState()
const scene = { board: BOARD, routes: new Map(), selection: desk.selection, sizeOnEdge: () => undefined }
const hit = createHit(() => ({ ...scene, zoom: 1, coarse: false }))
const ground = { board: BOARD, desk, hit, zoom: 1, coarse: false }
const pointer = (at: Point): Pointer => {
  const held = { adds: false, copies: false, free: false, heldFor: 0 }
  return { ...held, at, screen: at, inside: true, kind: 'mouse' }
}
const from = { x: card.x - 10, y: card.y - 10 }
const beyond = { x: card.x + card.width, y: card.y + card.height }

function draw(type: ToolEvent['type'], to: Point) {
  const state = zoneTool.start({ pointer: pointer(from), hit: { what: 'empty' } }, ground)
  if (!state) throw new Error('Not taken')
  const moved = zoneTool.step(state, { type: 'move', pointer: pointer(to), moved: true }, ground)
  const end = moved.state && zoneTool.step(moved.state, { type, pointer: pointer(to), moved: true }, ground)
  return { state, moved, end }
}

test('what lies in the rectangle by more than half is chosen, and grouped when it is let go', () => {
  const { moved, end } = draw('up', beyond)
  expect(moved.shows?.marquee).toEqual({ ...from, width: card.width + 10, height: card.height + 10 })
  expect(moved.asks).toEqual([['select', { ids: ['A'] }]])
  expect(end).toEqual({ state: undefined, asks: [['group', { ids: ['A'] }]] })
  expect(draw('up', { x: card.x + card.width / 3, y: beyond.y }).moved.asks).toEqual([['select', { ids: [] }]])
})

test('what was selected is so again when it is called off, and a press alone draws nothing', () => {
  const { state, end } = draw('cancel', beyond)
  expect(end).toEqual({ state: undefined, asks: [['select', { ids: ['D'] }]] })
  expect(zoneTool.step(state, { type: 'up', pointer: pointer(from), moved: false }, ground)).toEqual({
    state: undefined,
  })
})
