import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, test, vi } from 'vitest'
import { useEarly } from './useEarly.ts'

function Probe({ load }: { readonly load: () => Promise<unknown> }) {
  useEarly(load)
  return null
}

test('a part is loaded once, after the first sign of somebody and out of its way, and a failure is nobody’s yet', async () => {
  const load = vi.fn(() => Promise.reject(new Error('offline')))
  const root = createRoot(document.createElement('div'))
  await act(async () => root.render(<Probe load={load} />))
  expect(load).not.toHaveBeenCalled()
  window.dispatchEvent(new Event('pointermove'))
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'j' }))
  expect(load).not.toHaveBeenCalled()
  await vi.waitFor(() => expect(load).toHaveBeenCalled())
  expect(load).toHaveBeenCalledTimes(1)
  await act(async () => root.unmount())
})

test('what is gone before it was loaded is not loaded any more', async () => {
  vi.useFakeTimers()
  const load = vi.fn(() => Promise.resolve())
  const root = createRoot(document.createElement('div'))
  await act(async () => root.render(<Probe load={load} />))
  window.dispatchEvent(new Event('pointermove'))
  await act(async () => root.unmount())
  vi.runAllTimers()
  expect(load).not.toHaveBeenCalled()
  vi.useRealTimers()
})
