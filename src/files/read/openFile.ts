import type { Board } from '#domain/board/board.ts'
import { LIMITS } from '#domain/board/limits.ts'
import { fail, type Result } from '#shared/result.ts'
import { fileReadingWords } from '#words/fileReading.ts'
import { fromUtf8 } from '../utf8.ts'
import type { OpenableFile } from './boardInFile.ts'
import { type FileRefusal, OPEN_LIMIT, openFault } from './openFault.ts'
import type { ReadingNews } from './openFile.worker.ts'

/** What somebody who waits for a file may want. */
export interface ReadingWatch {
  /** hears how many bytes have been read; once all have been, what they mean is worked out */
  readonly progress?: (bytes: number) => void
  /** ends the reading */
  readonly signal?: AbortSignal
}

/** How long the reader may be silent before it is ended. The largest board takes it a few seconds on a slow machine. */
export const PATIENCE_MS = 30_000

const GRACE_MS = 1_000

/** Reads in a worker of its own, which is ended with all its memory as soon as there is an answer, or none in time. */
function readApart(file: File, { progress, signal }: ReadingWatch): Promise<Result<Board, FileRefusal>> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./openFile.worker.ts', import.meta.url), { type: 'module' })
    let loaded = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const end = (result: Result<Board, FileRefusal>) => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', stop)
      worker.terminate()
      resolve(result)
    }
    const refuse = (reason: string) => end(fail(openFault(file.name, reason)))
    const stop = () => refuse(fileReadingWords.stopped)
    const wait = () => {
      clearTimeout(timer)
      const giveUp = () => refuse(loaded ? fileReadingWords.tooLong(PATIENCE_MS / 1000) : fileReadingWords.notLoaded)
      // Where the page itself was held up, news that came in time are heard first.
      timer = setTimeout(() => {
        timer = setTimeout(giveUp, GRACE_MS)
      }, PATIENCE_MS)
    }
    worker.addEventListener('message', ({ data }: MessageEvent<ReadingNews>) => {
      wait()
      if (data.is === 'ready') loaded = true
      else if (data.is === 'read') progress?.(data.bytes)
      else end(data.result)
    })
    worker.addEventListener('error', (event) => {
      event.preventDefault()
      refuse(loaded ? fileReadingWords.brokeOff : fileReadingWords.notLoaded)
    })
    worker.addEventListener('messageerror', () => refuse(fileReadingWords.brokeOff))
    signal?.addEventListener('abort', stop)
    wait()
    worker.postMessage(file)
  })
}

/**
 * The board in a board file, or in an SVG or PNG that carries one. It is read apart from the page's own thread, which answers all the
 * while; a file above the size limit is not read, and one that takes too long is given up. Never throws.
 */
export async function readBoardFile(file: OpenableFile, watch: ReadingWatch = {}): Promise<Result<Board, FileRefusal>> {
  if (watch.signal?.aborted) return fail(openFault(file.name, fileReadingWords.stopped))
  if (file.size > OPEN_LIMIT) return fail(openFault(file.name, fileReadingWords.tooLarge(file.size, OPEN_LIMIT)))
  try {
    if (typeof Worker !== 'undefined' && file instanceof File) return await readApart(file, watch)
    const { boardInFile } = await import('./boardInFile.ts')
    return await boardInFile(file, watch.progress)
  } catch {
    return fail(openFault(file.name, fileReadingWords.notLoaded))
  }
}

/** The text of a file in UTF-8 of at most 10 MB. Never throws. */
export async function readTextFile(file: OpenableFile): Promise<Result<string, FileRefusal>> {
  if (file.size > LIMITS.textBytes)
    return fail(openFault(file.name, fileReadingWords.tooLarge(file.size, LIMITS.textBytes)))
  try {
    const text = fromUtf8(new Uint8Array(await file.arrayBuffer()))
    return text.ok ? text : fail(openFault(file.name, fileReadingWords.notUtf8))
  } catch {
    return fail(openFault(file.name, fileReadingWords.unread))
  }
}
