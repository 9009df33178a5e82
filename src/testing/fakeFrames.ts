import { afterEach, beforeEach, vi } from 'vitest'

/** How long a frame of the fake clock takes, in milliseconds. */
export const FRAME = 16

/** What is to be in a frame is asked for before it is painted. */
const CALLBACKS = FRAME - 1

/** Puts the tests of a file on a fake clock that knows frames; they let time pass by `vi.advanceTimersByTime`. */
export function onFakeFrames(): void {
  beforeEach(() => {
    vi.useFakeTimers()
    vi.stubGlobal('requestAnimationFrame', (run: () => void) => setTimeout(run, CALLBACKS))
    vi.stubGlobal('cancelAnimationFrame', (id: number) => clearTimeout(id))
  })

  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })
}
