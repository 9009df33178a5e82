import { expect, test } from 'vitest'
import { testClock } from '#testing/ports.ts'
import { createSaveLoop } from './saveLoop.ts'

test.each([
  ['succeeds', (end: { done: () => void }) => end.done()],
  ['fails', (end: { fail: (error: Error) => void }) => end.fail(new Error('late'))],
])('a save that %s after it was halted leaves it halted, for its reason', async (_, finish) => {
  const end = { done: () => {}, fail: (_error: Error) => {} }
  let unsaved = true
  const write = () =>
    new Promise<void>((resolve, reject) => {
      end.done = () => {
        unsaved = false
        resolve()
      }
      end.fail = reject
    })
  const loop = createSaveLoop({ clock: testClock, isUnsaved: () => unsaved, write })
  const saving = loop.flush()
  loop.halt('deleted')
  finish(end)
  await saving
  expect(loop.status.getState()).toEqual({ state: 'failed', reason: 'deleted' })
  expect(loop.isHalted()).toBe(true)
  loop.dispose()
})
