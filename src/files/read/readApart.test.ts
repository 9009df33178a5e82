import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { EMPTY_BOARD } from '#domain/board/board.ts'
import { PATIENCE_MS, readBoardFile } from './openFile.ts'
import type { ReadingNews } from './openFile.worker.ts'

/** The worker that was made last, and how it was treated. */
class FakeWorker extends EventTarget {
  static last: FakeWorker
  given: unknown
  ended = false
  constructor() {
    super()
    FakeWorker.last = this
  }
  postMessage(file: unknown) {
    this.given = file
  }
  terminate() {
    this.ended = true
  }
  say(news: ReadingNews) {
    this.dispatchEvent(new MessageEvent('message', { data: news }))
  }
}

const FILE = new File(['x'], 'a.json')

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('Worker', FakeWorker)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function start(signal?: AbortSignal) {
  const progress: number[] = []
  const reading = readBoardFile(FILE, { progress: (bytes) => void progress.push(bytes), ...(signal ? { signal } : {}) })
  const reasonOf = async () => {
    const read = await reading
    return read.ok ? '' : read.error.message
  }
  return { reading, reasonOf, progress, worker: FakeWorker.last }
}

test('a file is read by a worker of its own, which is ended with its answer', async () => {
  const { reading, progress, worker } = start()
  expect(worker.given).toBe(FILE)
  worker.say({ is: 'ready' })
  worker.say({ is: 'read', bytes: 7 })
  expect([progress, worker.ended]).toEqual([[7], false])
  worker.say({ is: 'done', result: { ok: true, value: EMPTY_BOARD } })
  expect(await reading).toEqual({ ok: true, value: EMPTY_BOARD })
  expect(worker.ended).toBe(true)
})

test('a worker that gives no sign of life for long is ended, and why is said', async () => {
  const { reasonOf, worker } = start()
  worker.say({ is: 'ready' })
  vi.advanceTimersByTime(PATIENCE_MS - 1)
  worker.say({ is: 'read', bytes: 1 })
  vi.advanceTimersByTime(PATIENCE_MS - 1)
  expect(worker.ended).toBe(false)
  vi.advanceTimersByTime(2_000)
  expect(worker.ended).toBe(true)
  expect(await reasonOf()).toBe(
    '“a.json” was not opened. Working out what is in it took more than 30 seconds, so it was stopped.',
  )
})

test('an answer that came in time counts where the page itself was held up', async () => {
  const { reading, worker } = start()
  worker.say({ is: 'ready' })
  vi.advanceTimersByTime(PATIENCE_MS + 1)
  worker.say({ is: 'done', result: { ok: true, value: EMPTY_BOARD } })
  expect((await reading).ok).toBe(true)
})

test('a reader that cannot be loaded is told apart from one that breaks off', async () => {
  const first = start()
  first.worker.dispatchEvent(new Event('error'))
  expect(await first.reasonOf()).toContain('could not be loaded')
  const second = start()
  second.worker.say({ is: 'ready' })
  second.worker.dispatchEvent(new Event('error'))
  expect(await second.reasonOf()).toContain('needs more than this browser gives')
  expect([first.worker.ended, second.worker.ended]).toEqual([true, true])
})

test('a person may stop it, also before it has begun', async () => {
  const ending = new AbortController()
  const { reasonOf, worker } = start(ending.signal)
  ending.abort()
  expect(await reasonOf()).toBe('“a.json” was not opened. Reading it was stopped.')
  expect(worker.ended).toBe(true)
  const late = start(ending.signal)
  expect(late.worker).toBe(worker)
  expect(await late.reasonOf()).toContain('was stopped')
})
