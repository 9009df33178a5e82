import { expect, test } from 'vitest'
import type { BlockId, Board, EdgeId } from '#domain/board/board.ts'
import { layoutOf } from '#domain/layout/bands.ts'
import { edgeChipsSize } from '#domain/layout/edgeStyle.ts'
import { routeEdges } from '#domain/layout/routing/routeEdges.ts'
import { tidyBoard } from '#domain/layout/tidy.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { centre, type Point, type Rect } from '#shared/geometry.ts'
import { createHit, gripPoint, type HitScene } from './hit.ts'
import { routingInput } from './layers/routingInput.ts'

const BOARD = tidyBoard(parseNotation('C:client, A:app, D:sql; C->A, A->D{protocol=https}'))
const ROUTES = routeEdges(routingInput(BOARD, { edgeRates: false }))
const REST: HitScene = {
  board: BOARD,
  routes: ROUTES,
  selection: new Set(),
  sizeOnEdge: edgeChipsSize,
  zoom: 1,
  coarse: false,
}
const card = (id: string): Rect => layoutOf(BOARD).cards.get(id as BlockId) as Rect
const [first, second] = BOARD.edges.map(({ id }) => id) as [EdgeId, EdgeId]
const points = (id: EdgeId) => ROUTES.get(id)?.points ?? []
const away = ({ x, y }: Point, dx: number, dy: number): Point => ({ x: x + dx, y: y + dy })
const on = (scene: Partial<HitScene> = {}) => createHit(() => ({ ...REST, ...scene }))
const side = (id: string): Point => away(centre(card(id)), card(id).width / 2, 0)

test('a card is hit all over, and beside it is the empty board', () => {
  const { x, y, width, height } = card('A')
  expect(on().at({ x: x + 20, y: y + 20 })).toEqual({ what: 'card', id: 'A' })
  expect(on().at({ x: x + 30, y: y - 30 })).toEqual({ what: 'empty' })
  expect(on().at({ x: x + width - 1, y: y + height - 1 })).toEqual({ what: 'card', id: 'A' })
})

test('the sides of a card are its ports, within the card and a little outside of it', () => {
  for (const by of [-11, 0, 11]) expect(on().at(away(side('A'), by, 0))).toEqual({ what: 'port', id: 'A' })
  expect(on().at(away(side('A'), -13, 0))).toEqual({ what: 'card', id: 'A' })
})

test('for fingers a card has ports only while it alone is selected, and further out', () => {
  const out = away(side('D'), 20, 0)
  expect(on({ coarse: true }).at(out)).toEqual({ what: 'empty' })
  expect(on({ coarse: true, selection: new Set(['D']) }).at(out)).toEqual({ what: 'port', id: 'D' })
  expect(on({ coarse: true, selection: new Set(['D', 'A']) }).at(out)).toEqual({ what: 'empty' })
})

test('where the board is shown small, ports for fingers reach further out, but never over another card', () => {
  const at = (by: number) => away(side('D'), by, 0)
  const far = on({ coarse: true, zoom: 0.4, selection: new Set(['D']) })
  expect(far.at(at(50))).toEqual({ what: 'port', id: 'D' })
  expect(far.at(at(70))).toEqual({ what: 'empty' })
  expect(far.at(centre(card('D')))).toEqual({ what: 'card', id: 'D' })
  expect(on({ coarse: true, selection: new Set(['D']) }).at(at(50))).toEqual({ what: 'empty' })
  const blocks = BOARD.blocks.map((block) =>
    block.id === 'A' ? { ...block, tier: 'data' as const, x: 40, y: block.y + 100 } : block,
  )
  const board: Board = { ...BOARD, blocks }
  const below = layoutOf(board).cards.get('A' as BlockId) as Rect
  const near = on({ board, routes: new Map(), coarse: true, zoom: 0.4, selection: new Set(['D']) })
  expect(near.at({ ...centre(below), y: below.y + 2 })).toEqual({ what: 'card', id: 'A' })
})

test('of cards that lie on each other the later one is hit', () => {
  const blocks = BOARD.blocks.map((block) => ({ ...block, tier: 'business' as const, x: 40, y: 40 }))
  const board: Board = { ...BOARD, blocks }
  const last = blocks.at(-1)?.id
  const rect = layoutOf(board).cards.get(last as BlockId) as Rect
  expect(on({ board, routes: new Map() }).at(centre(rect))).toEqual({ what: 'card', id: last })
})

test('a line is hit within its reach, and so is what is written on it', () => {
  const [start, next] = points(first) as [Point, Point]
  const middle = { x: (start.x + next.x) / 2, y: (start.y + next.y) / 2 }
  expect(on().at(away(middle, 0, 7))).toEqual({ what: 'edge', id: first })
  expect(on().at(away(middle, 0, 12))).toEqual({ what: 'empty' })
  const label = ROUTES.get(second)?.labelAt as Point
  expect(on().at(away(label, 12, 9))).toEqual({ what: 'edge', id: second })
})

test('of lines that cross the foremost is hit, within reach of a press; what is written before what is a line', () => {
  const board = parseNotation('A:app, B:app, D:sql; A->B, B->D')
  const [across, down] = board.edges.map(({ id }) => id) as [EdgeId, EdgeId]
  const line = (from: Point, to: Point) => ({ points: [from, to] })
  // Far from all cards.
  const over = line({ x: 9_000, y: 9_100 }, { x: 9_400, y: 9_100 })
  const routes = new Map([
    [across, over],
    [down, line({ x: 9_200, y: 9_000 }, { x: 9_200, y: 9_300 })],
  ])
  const hit = on({ board, routes })
  expect(hit.at({ x: 9_200, y: 9_100 })).toEqual({ what: 'edge', id: down })
  expect(hit.at({ x: 9_203, y: 9_050 })).toEqual({ what: 'edge', id: down })
  expect(hit.at({ x: 9_300, y: 9_107 })).toEqual({ what: 'edge', id: across })
  expect(hit.at({ x: 9_300, y: 9_112 })).toEqual({ what: 'empty' })
  const labelled = board.edges.map((edge) => (edge.id === across ? { ...edge, label: 'orders' } : edge))
  const written = new Map(routes).set(across, { ...over, labelAt: { x: 9_200, y: 9_100 } } as never)
  expect(on({ board: { ...board, edges: labelled }, routes: written }).at({ x: 9_200, y: 9_100 })).toEqual({
    what: 'edge',
    id: across,
  })
})

test('the ends of an edge are grips while it alone is selected', () => {
  const [to, from] = [gripPoint(points(first).toReversed()), gripPoint(points(first))]
  expect(on().at(to)).toEqual({ what: 'edge', id: first })
  expect(on({ selection: new Set([first]) }).at(to)).toEqual({ what: 'grip', id: first, end: 'to' })
  expect(on({ selection: new Set([first]) }).at(from)).toEqual({ what: 'grip', id: first, end: 'from' })
  expect(on({ selection: new Set([first, second]) }).at(to)).toEqual({ what: 'edge', id: first })
})

test('the border of a tier is as broad on the screen at any zoom, and the last tier has none', () => {
  const { bands } = layoutOf(BOARD)
  const border = (tier: string) => {
    const band = bands.find((each) => each.tier === tier)
    return { x: (band?.start ?? 0) + (band?.size ?? 0), y: -500 }
  }
  expect(on().at(away(border('edge'), 4, 0))).toEqual({ what: 'border', tier: 'edge' })
  expect(on().at(away(border('edge'), 6, 0))).toEqual({ what: 'empty' })
  expect(on({ zoom: 0.5 }).at(away(border('edge'), 6, 0))).toEqual({ what: 'border', tier: 'edge' })
  expect(on().at(border('data'))).toEqual({ what: 'empty' })
})

test('a rectangle finds the cards that it touches', () => {
  const { x, y } = card('C')
  const far = card('D')
  expect(on().blocksWithin({ x: x - 5, y: y - 5, width: 10, height: 10 })).toEqual(['C'])
  expect(on().blocksWithin({ x: x - 5, y: y - 5, width: 3, height: 3 })).toEqual([])
  expect(new Set(on().blocksWithin({ x, y, width: far.x - x + 1, height: 4_000 }))).toEqual(new Set(['C', 'A', 'D']))
})

test('the board is looked through once, however often it is asked', () => {
  const { cards } = layoutOf(BOARD)
  let read = 0
  const board: Board = { ...BOARD }
  const counted = new Proxy(layoutOf(board).cards, {
    get: (map, name) => {
      if (name === Symbol.iterator) read++
      const value = Reflect.get(map, name)
      return typeof value === 'function' ? value.bind(map) : value
    },
  })
  Object.assign(layoutOf(board), { cards: counted })
  const hit = on({ board })
  for (let i = 0; i < 50; i++) hit.at({ x: i * 20, y: i * 10 })
  expect([read, cards.size]).toEqual([1, 3])
})

test('of lines that run as one the one is hit that parts next, and each of them where it runs alone', () => {
  const board = tidyBoard(parseNotation('G:gateway, A:app, B:app, C:app, D:app, E:app; G->A, G->B, G->C, G->D, G->E'))
  const routes = routeEdges(routingInput(board, { edgeRates: false }))
  const hit = createHit(() => ({ ...REST, board, routes }))
  const bent = [...routes].filter(([, route]) => route.points.length === 4)
  expect(bent.length).toBeGreaterThanOrEqual(4)
  const bar = bent[0]?.[1].points[1]?.x ?? 0
  for (const [id, route] of bent) {
    const [, , part, end] = route.points as [Point, Point, Point, Point]
    const toTrunk = Math.sign((route.points[1]?.y ?? 0) - part.y)
    expect(hit.at({ x: (part.x + end.x) / 2, y: end.y })).toEqual({ what: 'edge', id })
    expect(hit.at({ x: bar, y: part.y + 20 * toTrunk })).toEqual({ what: 'edge', id })
  }
})
