import type { Page } from '@playwright/test'
import type { Place } from './mouse.ts'

/** What fingers do on the screen; Chromium only, for no other browser takes touches from a test. */
export interface Touch {
  /** puts a finger, or several, on the screen */
  press(...places: readonly Place[]): Promise<void>
  /** moves every finger on the screen, in steps and in a straight line */
  move(...places: readonly Place[]): Promise<void>
  /** takes every finger off the screen */
  lift(): Promise<void>
  /** a finger that goes from one place to others and is lifted there */
  drag(from: Place, ...to: readonly Place[]): Promise<void>
  /** two fingers on one level that move apart or together around a place, from one distance to another */
  pinch(at: Place, from: number, to: number): Promise<void>
}

const STEPS = 8

/** The fingers on a page, as real touches of the browser. */
export async function touchOn(page: Page): Promise<Touch> {
  const session = await page.context().newCDPSession(page)
  let now: readonly Place[] = []
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', places: readonly Place[]) => {
    const touchPoints = places.map(({ x, y }, id) => ({ x, y, id }))
    return session.send('Input.dispatchTouchEvent', { type, touchPoints })
  }
  const press: Touch['press'] = async (...places) => {
    now = places
    await send('touchStart', places)
  }
  const move: Touch['move'] = async (...places) => {
    const start = now
    now = places
    const between = (share: number) =>
      places.map(({ x, y }, i) => {
        const from = start[i] ?? { x, y }
        return { x: from.x + (x - from.x) * share, y: from.y + (y - from.y) * share }
      })
    for (let step = 1; step <= STEPS; step++) await send('touchMove', between(step / STEPS))
  }
  const lift = async () => {
    now = []
    await send('touchEnd', [])
  }
  return {
    press,
    move,
    lift,
    drag: async (from, ...to) => {
      await press(from)
      for (const place of to) await move(place)
      await lift()
    },
    pinch: async ({ x, y }, from, to) => {
      const fingers = (distance: number) => [
        { x: x - distance / 2, y },
        { x: x + distance / 2, y },
      ]
      await press(...fingers(from))
      await move(...fingers(to))
      await lift()
    },
  }
}
