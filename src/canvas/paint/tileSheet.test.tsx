import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { THEMES } from '#shared/theme.ts'
import type { Pen } from './paintEdges.ts'
import { createPaintScene } from './paintScene.ts'
import { createTileSheet } from './tileSheet.ts'

const { edges } = parseNotation('A:app, B:app; A->B')
const AREA = { width: 500, height: 300 }

/** A pen that counts what it does. */
function counter() {
  const count = { strokes: 0, clips: 0, cleared: [] as number[][] }
  const pen = {
    stroke: () => count.strokes++,
    clip: () => count.clips++,
    clearRect: (...rect: number[]) => count.cleared.push(rect),
  }
  const all = new Proxy({}, { get: (_, name) => pen[name as keyof typeof pen] ?? (() => {}), set: () => true })
  return { count, pen: all as Pen }
}

const { count, pen } = counter()
beforeEach(() => {
  vi.stubGlobal('Path2D', class {})
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(pen as never)
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

test('of what looks different an edge is painted once, however many pieces it runs through', () => {
  const scene = createPaintScene()
  const points = [40, 400].map((x) => ({ x, y: 100 }))
  const routes = new Map(edges.map(({ id }) => [id, { points }]))
  scene.show({ edges, routes, leftOut: new Set(), selection: new Set(), rateOf: () => undefined })
  const view = { x: 0, y: 0, zoom: 1 }
  const palette = { ...THEMES.light, font: 'Inter' }
  const sheet = createTileSheet({ view, ratio: 1 }, { scene, cards: { within: () => [] }, palette: () => palette })
  while (sheet.paintNext(view, AREA, 0) !== undefined);
  const before = { strokes: count.strokes, clips: count.clips, cleared: count.cleared.length }
  expect(before).toEqual({ strokes: 1, clips: 1, cleared: 1 })

  sheet.touch([60, 160, 260].map((x) => ({ x, y: 80, width: 20, height: 40 })))
  expect(sheet.covers(view, AREA)).toBe(false)
  expect(sheet.paintNext(view, AREA, 0)).toBe(1)
  expect(count.strokes).toBe(2)
  expect(count.clips).toBe(2)
  expect(count.cleared.slice(1)).toEqual([[59, 79, 222, 42]])
  expect(sheet.covers(view, AREA)).toBe(true)
})
