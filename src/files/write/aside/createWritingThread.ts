import type { Board } from '#domain/board/board.ts'
import type { WrittenMermaid } from '#domain/mermaid/write/mermaidDialect.ts'
import type { MermaidOptions } from '#domain/mermaid/write/mermaidOptions.ts'
import { latestInWorker } from '#shared/latestInWorker.ts'
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

const writeInPage = ({ board, options }: WritingWish) => mermaidText(board, options)

/**
 * Writes in a worker that is made on first use and kept. Nothing queues up: of the boards that wait only the last one is written. Where
 * the worker cannot be had, the page writes itself.
 */
export function createWritingThread(make: () => WritingWorker): WritingThread {
  const work = latestInWorker({
    start: make,
    write: (message: WritingWish) => ({ message }),
    read: (written: WrittenMermaid) => written,
  })
  return {
    write: (wish) =>
      new Promise((resolve) =>
        work.ask(wish, (outcome) => {
          if (outcome === 'overtaken') resolve(undefined)
          else resolve(outcome === 'failed' ? writeInPage(wish) : outcome.answer)
        }),
      ),
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
