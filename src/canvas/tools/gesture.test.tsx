import { expect, test, vi } from 'vitest'
import { FRAME, onFakeFrames } from '#testing/fakeFrames.ts'
import { followGesture, type Surface } from './gesture.ts'
import { createShown } from './shown.ts'
import type { Ground, Tool } from './tool.ts'

onFakeFrames()

/** Is shown wherever it is, and lets the view follow it. */
const follower: Tool<object> = {
  id: 'follower',
  follows: true,
  start: () => ({}),
  step: (state) => ({ state, shows: { target: 'A' as never } }),
}

const pointer = (type: string, x: number, y: number) =>
  Object.assign(new MouseEvent(type, { clientX: x, clientY: y }), {
    pointerId: 1,
    pointerType: 'mouse',
  }) as PointerEvent

/** A gesture on a canvas of 400 × 400 pixels, and what it asked of the page. */
function begin() {
  const asked = { frames: 0, pans: 0 }
  const request = requestAnimationFrame
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => {
    asked.frames++
    return request(run)
  })
  const surface: Surface = {
    root: document.createElement('div'),
    toBoard: (screen) => screen,
    zoom: () => 1,
    area: () => DOMRect.fromRect({ width: 400, height: 400 }),
    panBy: () => void asked.pans++,
    focus: () => {},
  }
  const setting = { ground: {} as Ground, shown: createShown(), surface, perform: () => {} }
  const press = {
    tool: follower,
    state: {},
    down: pointer('pointerdown', 200, 200),
    captures: surface.root,
    over: () => {},
  }
  const gesture = followGesture(setting, press as never)
  const move = (x: number, y: number) => window.dispatchEvent(pointer('pointermove', x, y))
  return { asked, move, gesture }
}

test('a gesture asks for no frames but where the view follows it, at the border', () => {
  const { asked, move, gesture } = begin()
  for (let x = 200; x < 320; x += 20) move(x, 200)
  vi.advanceTimersByTime(10 * FRAME)
  expect(asked).toEqual({ frames: 0, pans: 0 })
  move(395, 200)
  move(396, 200)
  vi.advanceTimersByTime(5 * FRAME)
  expect(asked.pans).toBe(5)
  move(200, 200)
  vi.advanceTimersByTime(FRAME)
  const { frames } = asked
  vi.advanceTimersByTime(10 * FRAME)
  expect(asked.frames).toBe(frames)
  gesture.cancel()
})
