import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ok } from '#shared/result.ts'
import type { ReadingAnswer } from './readingJob.ts'
import { createReadingThread, MOST_SECONDS, type ReadingWorker } from './readingThread.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const text = (source: string) => ({ as: 'text', source }) as const
const READ = ok({
  flowchart: { nodes: [], links: [], groups: [], notes: [] },
  hints: { nodes: new Map(), links: new Map(), zones: new Map() },
})

/** A thread whose workers answer when the test says so. */
function threadOfFakes() {
  const workers: {
    asked: { job: number; wish: { source: string } }[]
    ended: boolean
    tell: (answer: ReadingAnswer) => void
    break: () => void
  }[] = []
  const make = (): ReadingWorker => {
    const asked: (typeof workers)[number]['asked'] = []
    const worker: ReadingWorker = {
      postMessage: (message: never) => void asked.push(message),
      terminate: () => {
        made.ended = true
      },
      onmessage: null,
      onerror: null,
    }
    const made = {
      asked,
      ended: false,
      tell: (data: ReadingAnswer) => worker.onmessage?.call(worker as Worker, { data } as MessageEvent),
      break: () => worker.onerror?.call(worker as Worker, {} as ErrorEvent),
    }
    workers.push(made)
    return worker
  }
  return { workers, thread: createReadingThread(make) }
}

test('reads one text after the other in one worker', async () => {
  const { workers, thread } = threadOfFakes()
  const results = [thread.read(text('a')), thread.read(text('b'))]
  const [worker] = workers
  worker?.tell({ is: 'ready' })
  expect(worker?.asked.map(({ wish }) => wish.source)).toEqual(['a'])
  worker?.tell({ is: 'read', job: 1, result: READ })
  expect(worker?.asked.map(({ wish }) => wish.source)).toEqual(['a', 'b'])
  worker?.tell({ is: 'read', job: 2, result: READ })
  expect(await Promise.all(results)).toEqual([READ, READ])
  expect([workers.length, worker?.ended]).toEqual([1, false])
})

test('a reading that takes too long is ended, with what was too much, and the next one has a new worker', async () => {
  const { workers, thread } = threadOfFakes()
  const long = thread.read(text(`flowchart TD\n${'A;'.repeat(9000)}`))
  const next = thread.read(text('b'))
  workers[0]?.tell({ is: 'ready' })
  await vi.advanceTimersByTimeAsync(MOST_SECONDS * 1000 - 1)
  expect(workers[0]?.ended).toBe(false)
  await vi.advanceTimersByTimeAsync(1)
  expect(await long).toEqual({
    ok: false,
    error: { code: 'too-slow', seconds: MOST_SECONDS, because: 'line 2 holds 9,000 statements' },
  })
  expect([workers[0]?.ended, workers.length]).toEqual([true, 2])
  workers[1]?.tell({ is: 'read', job: 2, result: READ })
  expect(await next).toBe(READ)
})

test('the time that the reader takes to load is not that of the text', async () => {
  const { workers, thread } = threadOfFakes()
  const read = thread.read(text('a'))
  await vi.advanceTimersByTimeAsync(MOST_SECONDS * 5000)
  workers[0]?.tell({ is: 'ready' })
  workers[0]?.tell({ is: 'read', job: 1, result: READ })
  expect(await read).toBe(READ)
})

test('a reading that is called off is ended, or not begun at all', async () => {
  const { workers, thread } = threadOfFakes()
  const [first, second] = [new AbortController(), new AbortController()]
  const results = [thread.read(text('a'), first), thread.read(text('b'), second), thread.read(text('c'))]
  second.abort()
  first.abort()
  expect(workers[0]?.ended).toBe(true)
  expect(workers[1]?.asked.map(({ wish }) => wish.source)).toEqual(['c'])
  workers[0]?.tell({ is: 'read', job: 1, result: READ })
  workers[1]?.tell({ is: 'read', job: 3, result: READ })
  const stopped = { ok: false, error: { code: 'stopped' } }
  expect(await Promise.all(results)).toEqual([stopped, stopped, READ])
  expect(await thread.read(text('d'), first)).toEqual(stopped)
})

test('a reading that lasts is told once, a short one is not', async () => {
  const { workers, thread } = threadOfFakes()
  const lasting = vi.fn()
  const short = thread.read(text('a'), { lasting })
  workers[0]?.tell({ is: 'read', job: 1, result: READ })
  await short
  await vi.advanceTimersByTimeAsync(5000)
  expect(lasting).not.toHaveBeenCalled()
  void thread.read(text('b'), { lasting })
  await vi.advanceTimersByTimeAsync(5000)
  expect(lasting).toHaveBeenCalledOnce()
})

test('a worker that cannot be made is told each time, and holds up nothing', async () => {
  const thread = createReadingThread(() => {
    throw new DOMException('refused', 'SecurityError')
  })
  const results = await Promise.all([thread.read(text('a')), thread.read(text('b'))])
  expect(results.map((result) => result.ok || result.error.code)).toEqual(['not-loaded', 'not-loaded'])
})

test('a worker that cannot be loaded is told, and tried again next time', async () => {
  const { workers, thread } = threadOfFakes()
  const read = thread.read(text('a'))
  workers[0]?.break()
  expect(await read).toEqual({ ok: false, error: { code: 'not-loaded' } })
  const again = thread.read(text('a'))
  workers[1]?.tell({ is: 'read', job: 2, result: READ })
  expect(await again).toBe(READ)
})
