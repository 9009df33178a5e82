import { afterEach, expect, test, vi } from 'vitest'
import { whenIdle } from './whenIdle.ts'

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** A browser that is idle when the test says so. */
function idleBrowser() {
  const waiting = new Map<number, { readonly run: () => void; readonly options: unknown }>()
  vi.stubGlobal('requestIdleCallback', (run: () => void, options: unknown) => {
    waiting.set(waiting.size + 1, { run, options })
    return waiting.size
  })
  vi.stubGlobal('cancelIdleCallback', (id: number) => waiting.delete(id))
  return { waiting, rest: () => waiting.forEach(({ run }) => void run()) }
}

test('work waits until the browser is idle, no longer than it is told', () => {
  const browser = idleBrowser()
  const work = vi.fn()
  whenIdle(work, { within: 400, otherwise: 1 })
  whenIdle(work, { within: 1000, otherwise: 1 })
  expect([...browser.waiting.values()].map(({ options }) => options)).toEqual([{ timeout: 400 }, { timeout: 1000 }])
  expect(work).not.toHaveBeenCalled()
  browser.rest()
  expect(work).toHaveBeenCalledTimes(2)
})

test('work that is taken back does not run', () => {
  const browser = idleBrowser()
  const work = vi.fn()
  whenIdle(work, { within: 400, otherwise: 1 })()
  browser.rest()
  expect(work).not.toHaveBeenCalled()
})

test('a browser that cannot tell that it is idle does it after a while, unless it is taken back', () => {
  vi.useFakeTimers()
  vi.stubGlobal('requestIdleCallback', undefined)
  const work = vi.fn()
  whenIdle(work, { within: 5000, otherwise: 200 })
  whenIdle(work, { within: 5000, otherwise: 200 })()
  vi.advanceTimersByTime(199)
  expect(work).not.toHaveBeenCalled()
  vi.advanceTimersByTime(5000)
  expect(work).toHaveBeenCalledTimes(1)
})
