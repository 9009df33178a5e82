import { describe, expect, test } from 'vitest'
import type { EdgeId } from '#domain/board/board.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import type { Rect } from '#shared/geometry.ts'
import { createPaintScene, hasChipsIn, type SceneSource } from './paintScene.ts'

const { edges } = parseNotation('A:app, B:app, D:sql; A->B, B->D, A->D')
const [across, down, far] = edges.map(({ id }): string => id) as [string, string, string]
const line = (...points: readonly (readonly [number, number])[]) => ({ points: points.map(([x, y]) => ({ x, y })) })
const ROUTES = new Map([
  [across, line([0, 100], [400, 100])],
  [down, line([200, 0], [200, 300])],
  [far, line([0, 5_000], [400, 5_000])],
])
const source = (more: Partial<SceneSource> = {}): SceneSource => ({
  edges,
  routes: ROUTES,
  leftOut: new Set(),
  selection: new Set(),
  rateOf: () => undefined,
  ...more,
})
const scene = (first = source()) => {
  const made = createPaintScene()
  made.show(first)
  return made
}
const ALL: Rect = { x: -1e4, y: -1e4, width: 2e4, height: 2e4 }
const CROSSING: Rect = { x: 190, y: 90, width: 20, height: 20 }
const idsIn = (made: ReturnType<typeof scene>, part: Rect) => made.within(part).map(({ edge }) => edge.id)

describe('a scene', () => {
  test('knows what lies in a part of the board, from back to front', () => {
    const made = scene()
    expect(idsIn(made, CROSSING)).toEqual([across, down])
    expect(idsIn(made, { x: 300, y: 200, width: 50, height: 50 })).toEqual([])
    expect(idsIn(made, ALL)).toEqual([across, down, far])
  })

  test('the order is that of the routes', () => {
    expect(idsIn(scene(source({ routes: new Map([...ROUTES].reverse()) })), CROSSING)).toEqual([down, across])
  })

  test('only what changed looks different, where it was and where it is', () => {
    const made = scene()
    expect(made.show(source({ routes: new Map(ROUTES) }))).toEqual([])
    const moved = new Map(ROUTES).set(down, line([250, 0], [250, 300]))
    const parts = made.show(source({ routes: moved }))
    expect(parts.map(({ x, width }) => x + width / 2)).toEqual([200, 250])
    expect(idsIn(made, CROSSING)).toEqual([across])
  })

  test('an edge that somebody else draws is not painted', () => {
    const made = scene()
    expect(made.show(source({ leftOut: new Set([down as EdgeId]) })).length).toBeGreaterThan(0)
    expect(idsIn(made, CROSSING)).toEqual([across])
  })

  test('what is written on an edge lies there like its line', () => {
    const written = new Map(ROUTES).set(across, { ...line([0, 100], [400, 100]), labelAt: { x: 200, y: 100 } } as never)
    const labelled = edges.map((edge) => (edge.id === across ? { ...edge, label: 'orders' } : edge))
    const made = scene(source({ edges: labelled, routes: written }))
    const onChip = { x: 210, y: 92, width: 1, height: 1 }
    expect(idsIn(made, onChip)).toEqual([across])
    const [painted] = made.within({ x: 10, y: 99, width: 2, height: 2 })
    expect(
      [onChip, CROSSING, { x: 10, y: 99, width: 2, height: 2 }].map((part) => painted && hasChipsIn(painted, part)),
    ).toEqual([true, true, false])
  })

  test('what goes and comes again and again is found once', () => {
    const made = scene()
    for (let i = 0; i < 500; i++) made.show(source({ routes: new Map(ROUTES).set(down, line([200, i], [200, 300])) }))
    expect(idsIn(made, CROSSING)).toEqual([across])
    made.show(source())
    expect(idsIn(made, CROSSING)).toEqual([across, down])
  })

  test('a change of what an edge carries is one of how it looks', () => {
    const made = scene()
    expect(made.show(source({ rateOf: (id) => (id === down ? '4k/s' : undefined) })).length).toBeGreaterThan(0)
    expect(made.show(source({ rateOf: (id) => (id === down ? '4k/s' : undefined) }))).toEqual([])
  })
})
