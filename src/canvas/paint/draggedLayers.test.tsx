import { beforeEach, describe, expect, test, vi } from 'vitest'
import { MOST_IN_FRAME } from '#domain/layout/routing/dragOver.ts'
import type { Route } from '#domain/layout/routing/routing.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { THEMES } from '#shared/theme.ts'
import { createDraggedLayers, type DragSource } from './draggedLayers.ts'

const { edges } = parseNotation('A:app, B:app, D:sql; A->B, B->D, A->D')
const [first, second] = edges.map(({ id }): string => id) as [string, string]

/** Routes that count how often all of them are looked at. */
class CountedRoutes extends Map<string, Route> {
  looks = 0
  override [Symbol.iterator]() {
    this.looks++
    return super[Symbol.iterator]()
  }
}

const ids = new Set([first, second])
const line = (y: number): Route => ({
  points: [
    { x: 0, y },
    { x: 200, y },
  ],
})

function layers() {
  const host = document.createElement('div')
  const now = () => ({ view: { x: 0, y: 0, zoom: 1 }, area: { width: 800, height: 600 } })
  const shown = createDraggedLayers({ host, now, palette: () => ({ ...THEMES.light, font: 'Inter' }) })
  const routes = new CountedRoutes(edges.map(({ id }, i) => [id, line(40 * i)]))
  const selection = new Set<string>()
  const rateOf = () => undefined
  const show = (more: Partial<DragSource>) =>
    shown.show({ edges, routes, selection, rateOf, dragged: new Map(), carried: undefined, ...more })
  const places = () => [...host.children].map((each) => (each as HTMLElement).style.transform)
  return { show, routes, places, stop: shown.stop }
}

describe('what a drag shows', () => {
  beforeEach(() => {
    vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null)
  })

  test('what is carried is looked at once, and then only moved', () => {
    const { show, routes, places } = layers()
    for (let step = 1; step <= 20; step++) {
      show({ carried: { ids, dx: 4 * step, dy: 2 * step } })
      expect(places()).toEqual([`translate(${4 * step}px, ${2 * step}px)`])
    }
    expect(routes.looks).toBe(1)
    show({ carried: { ids: new Set(ids), dx: 4, dy: 2 } })
    expect(routes.looks).toBe(2)
  })

  test('it goes by whole pixels of the screen, and is gone with the drag', () => {
    const { show, places } = layers()
    show({ carried: { ids, dx: 4.3, dy: -1.6 } })
    expect(places()).toEqual(['translate(4px, -2px)'])
    show({})
    expect(places()).toEqual([])
  })

  test('edges that lead out have a layer only when they are too many to be elements', () => {
    const { show, places, stop } = layers()
    const lines = (count: number) => new Map(Array.from({ length: count }, (_, i) => [`e${i}`, line(i)]))
    show({ dragged: lines(MOST_IN_FRAME) })
    expect(places()).toEqual([])
    show({ dragged: lines(MOST_IN_FRAME + 1) })
    expect(places()).toEqual([''])
    stop()
    expect(places()).toEqual([])
  })
})
