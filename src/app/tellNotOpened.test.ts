import { afterEach, expect, test, vi } from 'vitest'
import { tellNotOpened } from './tellNotOpened.ts'

afterEach(() => {
  vi.doUnmock('#words/opening.ts')
  vi.resetModules()
})

test('why a board was not opened is told in the words of its fault', async () => {
  const notify = vi.fn()
  await tellNotOpened(notify, 'deleted')
  expect(notify.mock.calls).toEqual([['This board was deleted.', 'error']])
})

test('where the words cannot be loaded that is told, and how to get on', async () => {
  vi.doMock('#words/opening.ts', () => Promise.reject(new Error('gone')))
  vi.resetModules()
  const notify = vi.fn()
  await tellNotOpened(notify, 'deleted')
  expect(notify.mock.calls).toEqual([
    ['This part could not be loaded. Try again, or reload the page; what is saved is kept.', 'error'],
  ])
})
