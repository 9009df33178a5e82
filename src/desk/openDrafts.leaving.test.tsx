import { afterEach, expect, test, vi } from 'vitest'
import { createOpenDrafts, whenLeaving } from './openDrafts.ts'

afterEach(() => void vi.restoreAllMocks())

const see = (state: DocumentVisibilityState) => {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state)
  document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))
}

test('every sign that the page may end is told, and coming back into sight is none', () => {
  const leaving = vi.fn()
  const stop = whenLeaving(leaving)
  window.dispatchEvent(new Event('pagehide'))
  expect(leaving).toHaveBeenCalledTimes(1)
  document.dispatchEvent(new Event('freeze'))
  expect(leaving).toHaveBeenCalledTimes(2)
  see('hidden')
  expect(leaving).toHaveBeenCalledTimes(3)
  see('visible')
  stop()
  see('hidden')
  window.dispatchEvent(new Event('pagehide'))
  expect(leaving).toHaveBeenCalledTimes(3)
})

test('who saves when the page is left finds written what was being typed, whoever listened first', () => {
  const told: string[] = []
  const save = () => told.push('saved')
  document.addEventListener('visibilitychange', save)
  const end = createOpenDrafts().open(() => told.push('written'))
  see('hidden')
  end()
  document.removeEventListener('visibilitychange', save)
  expect(told).toEqual(['written', 'saved'])
})
