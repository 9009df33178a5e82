import { expect, test } from 'vitest'
import { createDesk } from '#desk/desk.ts'
import type { Board } from '#domain/board/board.ts'
import { layoutOf } from '#domain/layout/bands.ts'
import { zonesOf } from '#domain/layout/zones.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import type { Point } from '#shared/geometry.ts'
import { createHit } from '../hit.ts'
import { resizeZoneTool } from './resizeZone.ts'
import type { Pointer, ToolEvent } from './tool.ts'

const plain = parseNotation('A:app, B:app, D:sql, M:telemetry')
const PLACES: Readonly<Record<string, object>> = {
  A: { x: 40, y: 100, zone: 'v' },
  B: { x: 40, y: 400 },
  D: { x: 40, y: 100 },
  M: { x: 40, y: 60, zone: 'v' },
}
const BOARD = {
  ...plain,
  zones: [{ id: 'v', label: 'VPC', order: 0 }],
  blocks: plain.blocks.map((block) => ({ ...block, ...PLACES[block.id] })),
} as unknown as Board
const [frame] = zonesOf(BOARD, layoutOf(BOARD)).flatMap(({ part, rect }) => (part === 'flow' ? [rect] : []))
const { x, y, width, height } = frame ?? { x: 0, y: 0, width: 0, height: 0 }
const [right, bottom] = [x + width, y + height]

const desk = createDesk({ selection: new Set(['v' as never]) }).getState()
const scene = { board: BOARD, routes: new Map(), selection: desk.selection, sizeOnEdge: () => undefined }
const hit = createHit(() => ({ ...scene, zoom: 1, coarse: false }))
const ground = { board: BOARD, desk, hit, zoom: 1, coarse: false }
const pointer = (at: Point): Pointer => {
  const held = { adds: false, copies: false, free: false, heldFor: 0 }
  return { ...held, at, screen: at, inside: true, kind: 'mouse' }
}

function pull(from: Point, to: Point, type: ToolEvent['type'] = 'up') {
  const state = resizeZoneTool.start({ pointer: pointer(from), hit: { what: 'empty' } }, ground)
  if (!state) throw new Error('Not taken')
  const moved = resizeZoneTool.step(state, { type: 'move', pointer: pointer(to), moved: true }, ground)
  const end = moved.state && resizeZoneTool.step(moved.state, { type, pointer: pointer(to), moved: true }, ground)
  return { marquee: moved.shows?.marquee, moved: moved.asks, end: end?.asks }
}

test('a border that is pulled over a block takes it in, and leaves what the zone holds elsewhere as it is', () => {
  const { marquee, moved, end } = pull({ x: x + 30, y: bottom }, { x: x + 60, y: 560 })
  expect(marquee).toEqual({ x, y, width, height: 560 - y })
  expect(moved).toEqual([['select', { ids: ['A', 'B', 'M'] }]])
  expect(end).toEqual([['resize-zone', { zone: 'v', ids: ['A', 'B', 'M'] }]])
})

test('near a corner both borders are pulled, and over what is in it a border leaves that out', () => {
  const both = pull({ x: right, y: bottom }, { x: 2_000, y: bottom - 10 })
  expect(both.marquee).toEqual({ x, y, width: 2_000 - x, height: height - 10 })
  expect(both.moved).toEqual([['select', { ids: ['A', 'D', 'M'] }]])
  expect(pull({ x, y: y + 60 }, { x: right - 5, y: 0 }).moved).toEqual([['select', { ids: ['M'] }]])
})

test('called off, the zone is as it was and is selected again', () => {
  expect(pull({ x, y: y + 60 }, { x: x - 200, y: 0 }, 'cancel').end).toEqual([['select', { ids: ['v'] }]])
})

test('without a selected zone a press is for others', () => {
  const none = { ...ground, desk: createDesk({}).getState() }
  expect(resizeZoneTool.start({ pointer: pointer({ x, y }), hit: { what: 'empty' } }, none)).toBeUndefined()
})
