import { afterEach, expect, test, vi } from 'vitest'
import { pageVisibility } from './pageVisibility.ts'

afterEach(() => vi.unstubAllGlobals())

function standInPage() {
  const [page, frame] = [new EventTarget(), new EventTarget()]
  vi.stubGlobal('document', Object.assign(page, { visibilityState: 'visible' }))
  vi.stubGlobal('addEventListener', frame.addEventListener.bind(frame))
  vi.stubGlobal('removeEventListener', frame.removeEventListener.bind(frame))
  const seen: boolean[] = []
  const stop = pageVisibility.watch((visible) => seen.push(visible))
  const happens = (on: EventTarget, ...types: string[]) => {
    for (const type of types) on.dispatchEvent(new Event(type))
  }
  return { page, frame, seen, stop, happens }
}

test('a page that is hidden, frozen or left is told as such, and so is its coming back, until nobody watches', () => {
  const { page, frame, seen, stop, happens } = standInPage()
  happens(page, 'visibilitychange', 'freeze')
  happens(frame, 'pagehide', 'pageshow')
  expect(seen).toEqual([true, false, false, true])
  stop()
  happens(page, 'visibilitychange', 'freeze')
  happens(frame, 'pagehide', 'pageshow')
  expect(seen).toHaveLength(4)
})

test('where there is no page, nothing is ever told', () => {
  vi.stubGlobal('document', undefined)
  expect(pageVisibility.watch(() => {})()).toBeUndefined()
})
