import { expect, test, vi } from 'vitest'
import { type JobOutcome, latestInWorker } from './latestInWorker.ts'

/** Work whose workers double a number when the test says so. */
function doubling() {
  const workers: { sent: number[]; onmessage: unknown; onerror: unknown; terminate: () => void; ended: boolean }[] = []
  const read = vi.fn((data: number) => data)
  const start = vi.fn(() => {
    const sent: number[] = []
    const worker = {
      ...{ sent, onmessage: null as unknown, onerror: null as unknown, ended: false },
      postMessage: (message: unknown) => void sent.push(message as number),
      terminate: () => {
        worker.ended = true
      },
    }
    workers.push(worker)
    return worker
  })
  const work = latestInWorker<number, number, number>({ start, write: (message) => ({ message }), read })
  const outcomes: (readonly [number, JobOutcome<number>])[] = []
  return {
    ...{ workers, work, start, read, outcomes },
    ask: (job: number) => work.ask(job, (outcome) => void outcomes.push([job, outcome])),
    answer: (worker = workers.at(-1)) => {
      const hear = worker?.onmessage as (event: { data: number }) => void
      hear({ data: 2 * (worker?.sent.at(-1) ?? 0) })
    },
    fail: () => {
      const told = workers.at(-1)?.onerror as () => void
      told()
    },
  }
}

test('a worker is started with the first job, kept, and answers one after the other', () => {
  const { ask, answer, outcomes, start } = doubling()
  expect(start).not.toHaveBeenCalled()
  ask(1)
  answer()
  ask(2)
  answer()
  expect(outcomes).toEqual([
    [1, { answer: 2 }],
    [2, { answer: 4 }],
  ])
  expect(start).toHaveBeenCalledOnce()
})

test('of jobs that come while one is done only the last is sent, and every job hears once what became of it', () => {
  const { ask, answer, outcomes, workers, read } = doubling()
  for (const job of [1, 2, 3, 4]) ask(job)
  expect(workers[0]?.sent).toEqual([1])
  answer()
  answer()
  expect(workers[0]?.sent).toEqual([1, 4])
  expect(outcomes).toEqual([...[1, 2, 3].map((job) => [job, 'overtaken']), [4, { answer: 8 }]])
  expect(read.mock.calls).toEqual([
    [2, 1],
    [8, 4],
  ])
})

test('what is forgotten is not answered, and the next job waits for the worker', () => {
  const { ask, answer, outcomes, work, workers } = doubling()
  ask(1)
  work.forget()
  ask(2)
  expect(workers[0]?.sent).toEqual([1])
  answer()
  answer()
  expect(outcomes).toEqual([
    [1, 'overtaken'],
    [2, { answer: 4 }],
  ])
})

test('a worker that fails is ended and gives the latest job back; the next one starts another worker', () => {
  const { ask, answer, fail, outcomes, workers } = doubling()
  ask(1)
  ask(2)
  fail()
  expect(outcomes).toEqual([
    [1, 'overtaken'],
    [2, 'failed'],
  ])
  expect(workers.map(({ ended }) => ended)).toEqual([true])
  ask(3)
  answer(workers[0])
  expect(outcomes).toHaveLength(2)
  answer()
  expect(outcomes.at(-1)).toEqual([3, { answer: 6 }])
})

test('where no worker can be had, or it does not take a job, the job is given back', () => {
  const told = vi.fn()
  const refused = () => {
    throw new Error('no workers here')
  }
  const read = (data: number) => data
  latestInWorker({ start: refused, write: (message: number) => ({ message }), read }).ask(1, told)
  const { start, workers } = doubling()
  latestInWorker({ start, write: refused, read }).ask(2, told)
  expect(told.mock.calls).toEqual([['failed'], ['failed']])
  expect(workers.map(({ ended }) => ended)).toEqual([true])
})

test('a worker that is stopped is ended, and what it still says is not heard', () => {
  const { ask, answer, outcomes, work, workers } = doubling()
  ask(1)
  work.stop()
  answer()
  expect(outcomes).toEqual([[1, 'overtaken']])
  expect(workers.map(({ ended }) => ended)).toEqual([true])
  ask(2)
  answer()
  expect(outcomes.at(-1)).toEqual([2, { answer: 4 }])
})

test('an answer may be followed by the next job at once', () => {
  const { work, answer, outcomes, ask } = doubling()
  work.ask(1, () => ask(5))
  answer()
  answer()
  expect(outcomes).toEqual([[5, { answer: 10 }]])
})
