import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createNotices } from './notices.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const shown = ({ state }: ReturnType<typeof createNotices>) =>
  state.getState().map(({ message, tone }) => [tone, message])

test('a notice goes away by itself, an error later', () => {
  const notices = createNotices()
  notices.notify('Saved')
  notices.notify('Not saved', 'error')
  expect(shown(notices)).toEqual([
    ['info', 'Saved'],
    ['error', 'Not saved'],
  ])
  vi.advanceTimersByTime(4000)
  expect(shown(notices)).toEqual([['error', 'Not saved']])
  vi.advanceTimersByTime(8000)
  expect(shown(notices)).toEqual([])
})

test('the same message said again is shown once, last, for its full time', () => {
  const notices = createNotices()
  notices.notify('Copied')
  vi.advanceTimersByTime(3000)
  notices.notify('Opened')
  notices.notify('Copied')
  expect(shown(notices)).toEqual([
    ['info', 'Opened'],
    ['info', 'Copied'],
  ])
  vi.advanceTimersByTime(3000)
  expect(shown(notices)).toHaveLength(2)
  vi.advanceTimersByTime(1000)
  expect(shown(notices)).toEqual([])
})

test('notices have ids of their own', () => {
  const { state, notify } = createNotices()
  for (const message of ['a', 'b', 'a']) notify(message)
  const ids = state.getState().map(({ id }) => id)
  expect(new Set(ids).size).toBe(2)
})

test('no more than three are shown at once, the oldest going first', () => {
  const { state, notify } = createNotices()
  for (const message of ['one', 'two', 'three', 'four']) notify(message)
  expect(state.getState().map(({ message }) => message)).toEqual(['two', 'three', 'four'])
})

test('a message can be put away before its time', () => {
  const { state, notify, dismiss } = createNotices()
  notify('one', 'error')
  notify('two')
  dismiss(state.getState()[0]?.id ?? 0)
  expect(state.getState().map(({ message }) => message)).toEqual(['two'])
})

test('what offers a way out stays until it is put away, however much is said meanwhile', () => {
  const notices = createNotices()
  const act = vi.fn()
  notices.notify('Ready', 'info', { title: 'Reload', act })
  for (const message of ['one', 'two', 'three', 'four']) notices.notify(message)
  expect(shown(notices).map(([, message]) => message)).toEqual(['Ready', 'two', 'three', 'four'])
  vi.advanceTimersByTime(60_000)
  expect(shown(notices)).toEqual([['info', 'Ready']])
  const [ready] = notices.state.getState()
  ready?.wayOut?.act()
  expect(act).toHaveBeenCalledOnce()
  notices.dismiss(ready?.id ?? 0)
  expect(shown(notices)).toEqual([])
})
