import type { Board } from '#domain/board/board.ts'
import type { WrittenMermaid } from '#domain/mermaid/write/mermaidDialect.ts'
import type { MermaidOptions } from '#domain/mermaid/write/mermaidOptions.ts'
import { mermaidText } from '../mermaidText.ts'

/** The worker that a thread writes in, as much of one as is used. */
export type WritingWorker = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>

/** What is to be written, and how. */
export interface WritingWish {
  readonly board: Board
  readonly options: MermaidOptions
}

/** Writes boards as Mermaid, one after the other. */
export interface WritingThread {
  /** gives the text, or undefined when another one was asked for before it was there; never rejects */
  write(wish: WritingWish): Promise<WrittenMermaid | undefined>
}

interface Job {
  readonly wish: WritingWish
  readonly finish: (written: WrittenMermaid | undefined) => void
}

const writeInPage = ({ board, options }: WritingWish) => mermaidText(board, options)

/**
 * Writes in a worker that is made on first use and kept. Nothing queues up: of the boards that wait only the last one is written. Where
 * the worker cannot be had, the page writes itself.
 */
export function createWritingThread(make: () => WritingWorker): WritingThread {
  let worker: WritingWorker | undefined
  let running: Job | undefined
  let waiting: Job | undefined

  const finish = (written: WrittenMermaid) => {
    const job = running
    running = undefined
    job?.finish(waiting ? undefined : written)
    next()
  }
  const finishInPage = () => {
    worker?.terminate()
    worker = undefined
    const job = running
    running = undefined
    job?.finish(waiting ? undefined : writeInPage(job.wish))
    next()
  }
  const begin = (): WritingWorker => {
    const made = make()
    made.onmessage = ({ data }: MessageEvent<WrittenMermaid>) => {
      if (made === worker) finish(data)
    }
    made.onerror = () => {
      if (made === worker) finishInPage()
    }
    return made
  }
  const next = () => {
    if (running || !waiting) return
    running = waiting
    waiting = undefined
    try {
      worker ??= begin()
      worker.postMessage(running.wish)
    } catch {
      finishInPage()
    }
  }
  return {
    write: (wish) =>
      new Promise((resolve) => {
        waiting?.finish(undefined)
        waiting = { wish, finish: resolve }
        next()
      }),
  }
}

const inPage: WritingThread = { write: async (wish) => writeInPage(wish) }

const makeWorker = () => new Worker(new URL('./writing.worker.ts', import.meta.url), { type: 'module' })

let thread: WritingThread | undefined

/** Writes a board as Mermaid aside from the page, which goes on meanwhile; where there are no workers, in the page. */
export function writeAside(wish: WritingWish): Promise<WrittenMermaid | undefined> {
  thread ??= typeof Worker === 'undefined' ? inPage : createWritingThread(makeWorker)
  return thread.write(wish)
}
