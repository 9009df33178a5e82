import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { BoardView } from './boardView.ts'
import { createFlight, onTheWay } from './createFlight.ts'

let frames: ((now: number) => void)[] = []
let now = 1000
beforeEach(() => {
  frames = []
  vi.stubGlobal('requestAnimationFrame', (run: (now: number) => void) => frames.push(run))
})
afterEach(() => void vi.unstubAllGlobals())

/** Lets so many milliseconds go by and paints once; gives how many flights wait for the next frame. */
function paint(milliseconds: number): number {
  now += milliseconds
  for (const run of frames.splice(0)) run(now)
  return frames.length
}

const HOME: BoardView = { x: 0, y: 0, zoom: 1 }
const AWAY: BoardView = { x: -300, y: 100, zoom: 2 }

function flying() {
  let view = HOME
  const setViewport = (next: BoardView) => {
    view = next
  }
  return { fly: createFlight({ getViewport: () => view, setViewport }), view: () => view, setViewport }
}

describe('a flight', () => {
  test('ends where it was sent, in its time, and passes what lies between', () => {
    const { fly, view } = flying()
    fly(AWAY, 160)
    paint(16)
    expect(view()).toEqual(HOME)
    paint(80)
    expect(view().zoom).toBeCloseTo(Math.SQRT2)
    expect(paint(79)).toBe(1)
    expect(view()).not.toEqual(AWAY)
    expect(paint(1)).toBe(0)
    expect(view()).toEqual(AWAY)
  })

  test('without a time is none', () => {
    const { fly, view } = flying()
    fly(AWAY, 0)
    expect([view(), frames.length]).toEqual([AWAY, 0])
  })

  test('gives way to the next one, which begins where the view is', () => {
    const { fly, view } = flying()
    fly(AWAY, 160)
    paint(0)
    paint(80)
    const between = view()
    fly(HOME, 160)
    paint(0)
    expect(view()).toEqual(between)
    paint(160)
    expect([view(), paint(160)]).toEqual([HOME, 0])
  })

  test('ends where somebody else moves the view', () => {
    const { fly, view, setViewport } = flying()
    fly(AWAY, 160)
    paint(0)
    paint(40)
    setViewport({ x: 7, y: 7, zoom: 1 })
    expect(paint(40)).toBe(0)
    expect(view()).toEqual({ x: 7, y: 7, zoom: 1 })
  })

  test('that is put off by a flight without a time does not come after it', () => {
    const { fly, view } = flying()
    fly(AWAY, 160)
    fly({ ...AWAY, x: 5 }, 0)
    expect(paint(160)).toBe(0)
    expect(view()).toEqual({ ...AWAY, x: 5 })
  })
})

describe('on its way a view', () => {
  test('begins and ends where it should', () => {
    expect([onTheWay(HOME, AWAY, 0), onTheWay(HOME, AWAY, 1)]).toEqual([HOME, AWAY])
  })

  test('that only pans goes straight on', () => {
    expect(onTheWay(HOME, { x: 100, y: -40, zoom: 1 }, 0.25)).toEqual({ x: 25, y: -10, zoom: 1 })
  })

  test('that zooms around a point keeps that point where it is', () => {
    const [x, y] = [400, 300]
    // What lies at that point of the screen in the one view lies there in the other.
    const to = { x: x - 4 * x, y: y - 4 * y, zoom: 4 }
    for (const done of [0.2, 0.5, 0.9]) {
      const view = onTheWay(HOME, to, done)
      expect([x * view.zoom + view.x, y * view.zoom + view.y]).toEqual([expect.closeTo(x), expect.closeTo(y)])
    }
  })
})
