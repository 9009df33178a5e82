import { heaviestPart } from '#domain/mermaid/read/heavyText.ts'
import { fail } from '#shared/result.ts'
import type { ReadingAnswer, ReadingOf, ReadingWish } from './readingJob.ts'

/** The worker that a thread reads in, as much of one as is used. */
export type ReadingWorker = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>

/** Seconds after which a reading is stopped. */
export const MOST_SECONDS = 20

/** Milliseconds after which a person may want to know that reading goes on. */
const LASTING = 1000

/** How one reading is called off, and who is told that it takes a while. */
export interface ReadingCall {
  readonly signal?: AbortSignal
  readonly lasting?: () => void
}

interface Job {
  readonly number: number
  readonly lasting: (() => void) | undefined
  readonly wish: ReadingWish
  readonly finish: (result: ReadingOf<ReadingWish>) => void
}

/** Reads one text after the other, none longer than it may take. */
export interface ReadingThread {
  /** never rejects; a reading that is called off by its signal counts as stopped */
  read<Wish extends ReadingWish>(wish: Wish, call?: ReadingCall): Promise<ReadingOf<Wish>>
}

/** A worker that reads, made on first use and kept; one that has to be stopped is ended, and the next reading gets a new one. */
export function createReadingThread(make: () => ReadingWorker, seconds = MOST_SECONDS): ReadingThread {
  const queue: Job[] = []
  let worker: ReadingWorker | undefined
  let ready = false
  let running: Job | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let patience: ReturnType<typeof setTimeout> | undefined
  let last = 0

  const end = () => {
    worker?.terminate()
    worker = undefined
    ready = false
  }
  const finish = (result: ReadingOf<ReadingWish>) => {
    clearTimeout(timer)
    clearTimeout(patience)
    const job = running
    running = undefined
    job?.finish(result)
    next()
  }
  /** Time counts from when the reader is there: a slow connection makes no text too much. */
  const limit = ({ wish }: Job) => {
    timer = setTimeout(() => {
      end()
      finish(fail({ code: 'too-slow', seconds, because: heaviestPart(wish.source).says }))
    }, seconds * 1000)
  }
  const begin = (): ReadingWorker => {
    const made = make()
    made.onmessage = ({ data }: MessageEvent<ReadingAnswer>) => {
      if (made !== worker) return
      if (data.is === 'ready') {
        ready = true
        if (running) limit(running)
      } else if (data.job === running?.number) finish(data.result)
    }
    made.onerror = () => {
      if (made !== worker) return
      end()
      finish(fail({ code: 'not-loaded' }))
    }
    return made
  }
  const next = () => {
    if (running) return
    running = queue.shift()
    if (!running) return
    try {
      worker ??= begin()
    } catch {
      return finish(fail({ code: 'not-loaded' }))
    }
    patience = setTimeout(running.lasting ?? (() => {}), LASTING)
    worker.postMessage({ job: running.number, wish: running.wish })
    if (ready) limit(running)
  }
  const callOff = (job: Job) => {
    if (job === running) {
      end()
      finish(fail({ code: 'stopped' }))
    } else if (queue.includes(job)) {
      queue.splice(queue.indexOf(job), 1)
      job.finish(fail({ code: 'stopped' }))
    }
  }
  return {
    read: (wish, { signal, lasting } = {}) =>
      new Promise((resolve) => {
        const job: Job = { number: ++last, wish, lasting, finish: resolve as Job['finish'] }
        if (signal?.aborted) return job.finish(fail({ code: 'stopped' }))
        signal?.addEventListener('abort', () => callOff(job), { once: true })
        queue.push(job)
        next()
      }),
  }
}
