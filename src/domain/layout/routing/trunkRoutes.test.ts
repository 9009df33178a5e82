import { describe, expect, test } from 'vitest'
import type { Rect } from '#shared/geometry.ts'
import { routeEdges } from './routeEdges.ts'
import { createRouter } from './router.ts'
import { ONE_SIDE, type Route, type RouteRequest, type RoutingInput } from './routing.ts'

const card = (x: number, y: number): Rect => ({ x, y, width: 160, height: 60 })
const COUNT = 10
const names = Array.from({ length: COUNT }, (_, i) => `s${i}`)
const CARDS = new Map<string, Rect>([
  ['gate', card(0, 450)],
  ...names.map((name, i): [string, Rect] => [name, card(300, 100 * i)]),
  ['queue', card(600, 450)],
  ['other', card(0, 250)],
])
const out = names.map((to): RouteRequest => ({ id: `out ${to}`, from: 'gate', to, trunk: 1 }))
const into = names.map((from): RouteRequest => ({ id: `into ${from}`, from, to: 'queue', trunk: -2 }))
const board = (edges: readonly RouteRequest[], direction: RoutingInput['direction'] = 'right'): RoutingInput => ({
  cards: CARDS,
  edges,
  direction,
})
const lines = (routes: ReadonlyMap<string, Route>, edges: readonly RouteRequest[]) =>
  edges.map(({ id }) => routes.get(id)?.points ?? [])
const different = (values: readonly unknown[]) => new Set(values.map((value) => JSON.stringify(value))).size
/** Where lines of four points turn off. */
const bars = (all: ReturnType<typeof lines>) => all.filter(({ length }) => length === 4).map(([, turn]) => turn?.x)

describe('edges that run together at a card', () => {
  test('leave it by one port, turn off one line, and reach their cards one by one', () => {
    const all = lines(routeEdges(board(out)), out)
    expect(different(all.map(([start]) => start))).toBe(1)
    expect(different(bars(all))).toBe(1)
    expect(different(all.map((points) => points.at(-1)))).toBe(COUNT)
    expect(bars(all).length).toBeGreaterThanOrEqual(COUNT - 2)
  })

  test('reach it so as well, and others keep their distance from all of them', () => {
    const across: RouteRequest = { id: 'across', from: 'other', to: 's9' }
    const routes = routeEdges(board([...out, ...into, across]))
    const [leaving, reaching] = [lines(routes, out), lines(routes, into)]
    expect(different(reaching.map((points) => points.at(-1)))).toBe(1)
    expect(different(bars(reaching))).toBe(1)
    expect(different(bars(leaving))).toBe(1)
    const [bar] = bars(leaving)
    const [own] = bars(lines(routes, [across]))
    expect(Math.abs((own ?? 0) - (bar ?? 0))).toBeGreaterThanOrEqual(8)
  })

  test('do not with those of another trunk, or of none', () => {
    const mixed = out.map((edge, i) =>
      i < 3 ? edge : i < 6 ? { ...edge, trunk: 2 } : { id: edge.id, from: 'gate', to: edge.to },
    )
    const starts = lines(routeEdges(board(mixed)), mixed).map(([start]) => start)
    expect(different(starts.slice(0, 3))).toBe(1)
    expect(different(starts.slice(3, 6))).toBe(1)
    expect(different(starts)).toBe(2 + COUNT - 6)
  })

  test('part next to their card where something is written on them', () => {
    const written = out.map((edge) => ({ ...edge, labelSize: { width: 60, height: 20 } }))
    const [bar = 0] = bars(lines(routeEdges(board(written)), written))
    const [plain = 0] = bars(lines(routeEdges(board(out)), out))
    expect(bar).toBeLessThan(plain)
    expect(bar).toBeGreaterThanOrEqual(160 + 12)
  })
})

test('an edge that comes joins the trunk that is there, which stays, and leaves it again', () => {
  const router = createRouter()
  const first = out.slice(0, 8)
  router.change(board(first))
  router.routeWaiting()
  const before = router.routes()
  router.change(board(out))
  router.routeWaiting()
  const all = lines(router.routes(), out)
  expect(different(all.map(([start]) => start))).toBe(1)
  expect(different(bars(all))).toBe(1)
  for (const { id } of first) expect(router.routes().get(id)).toBe(before.get(id))
  // Without a number it is an edge like any other.
  router.change(board([...out.slice(0, 9), { id: 'out s9', from: 'gate', to: 's9' }]))
  expect([...router.waiting]).toEqual(['out s9'])
  router.routeWaiting()
  expect(different(lines(router.routes(), out).map(([start]) => start))).toBe(2)
})

test('a trunk that keeps to one side leaves by the side of most of its edges, and one that comes by that of those that stay', () => {
  const middle = card(300, 400)
  const cards = new Map<string, Rect>([
    ['from', middle],
    ['left', card(0, 700)],
    ['first', card(700, 700)],
    ['second', card(700, 800)],
  ])
  const sides = (trunk: number) =>
    ['left', 'first', 'second'].map((to): RouteRequest => ({ id: `to ${to}`, from: 'from', to, trunk }))
  const starts = (edges: readonly RouteRequest[]) =>
    lines(routeEdges({ cards, edges, direction: 'right' }), edges).map(([start]) => start?.x)
  expect(starts(sides(1))).toEqual([300, 460, 460])
  expect(starts(sides(ONE_SIDE))).toEqual([460, 460, 460])
  const router = createRouter()
  const [left, ...others] = sides(ONE_SIDE) as [RouteRequest, RouteRequest, RouteRequest]
  for (const edges of [[left], [left, ...others]]) {
    router.change({ cards, edges, direction: 'right' })
    router.routeWaiting()
  }
  expect(lines(router.routes(), [left, ...others]).map(([start]) => start?.x)).toEqual([300, 300, 300])
  // Over a column of cards it would soon go back again, and so is no part of the line that goes down.
  for (let i = 1; i <= 6; i++) cards.set(`below ${i}`, card(300, 400 + 100 * i))
  cards.set('left', card(60, 1020))
  expect(starts(sides(ONE_SIDE))).toEqual([300, 460, 460])
})
