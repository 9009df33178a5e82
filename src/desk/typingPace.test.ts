import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { testClock } from '#testing/ports.ts'
import { createTypingPace, TYPING_LONGEST, TYPING_PAUSE, TYPING_REST } from './typingPace.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function start() {
  const told: string[] = []
  const pace = createTypingPace({ clock: testClock, due: () => told.push('due'), over: () => told.push('over') })
  /** types a key each so many milliseconds, and gives how long each waited to be written */
  const typeOn = (keys: number, every: number) => {
    for (let key = 0; key < keys; key++) {
      pace.typed()
      vi.advanceTimersByTime(every)
    }
  }
  return { pace, told, typeOn }
}

test('what was typed is written after a pause, and the burst is over after a longer one', () => {
  const { pace, told } = start()
  pace.typed()
  vi.advanceTimersByTime(TYPING_PAUSE - 1)
  expect(told).toEqual([])
  vi.advanceTimersByTime(1)
  expect(told).toEqual(['due'])
  vi.advanceTimersByTime(TYPING_REST - TYPING_PAUSE)
  expect(told).toEqual(['due', 'over'])
  vi.advanceTimersByTime(60_000)
  expect(told).toEqual(['due', 'over'])
})

test('while there is no pause nothing waits longer than the longest wait, which is under a second', () => {
  const { told, typeOn } = start()
  typeOn(150, 100)
  expect(told.length).toBeGreaterThanOrEqual(Math.floor(15_000 / (TYPING_LONGEST + 100)))
  expect(new Set(told)).toEqual(new Set(['due']))
  expect(TYPING_LONGEST).toBeLessThan(1000)
})

test('keys that come just before each pause is over do not put off the longest wait', () => {
  const { pace, told } = start()
  for (const wait of [0, TYPING_PAUSE - 50, TYPING_LONGEST - TYPING_PAUSE]) {
    vi.advanceTimersByTime(wait)
    pace.typed()
  }
  vi.advanceTimersByTime(49)
  expect(told).toEqual([])
  vi.advanceTimersByTime(1)
  expect(told).toEqual(['due'])
})

test('where no timer gets its turn, typing itself sees that something has waited long enough', () => {
  vi.useRealTimers()
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
  const { pace, told } = start()
  const now = vi.spyOn(performance, 'now').mockReturnValue(0)
  pace.typed()
  now.mockReturnValue(TYPING_LONGEST - 1)
  pace.typed()
  expect(told).toEqual([])
  now.mockReturnValue(TYPING_LONGEST)
  pace.typed()
  expect(told).toEqual(['due'])
})

test('what is written by other means is not due any more, and a stopped burst says nothing', () => {
  const { pace, told } = start()
  pace.typed()
  pace.written()
  vi.advanceTimersByTime(TYPING_REST - 1)
  expect(told).toEqual([])
  pace.stop()
  vi.advanceTimersByTime(60_000)
  expect(told).toEqual([])
})
