import { heaviestPart } from '#domain/mermaid/read/heavyText.ts'
import { fail } from '#shared/result.ts'
import type { ReadingOf, ReadingWish } from './readingJob.ts'
import { createReadingThread, type ReadingCall, type ReadingThread } from './readingThread.ts'

/** Seconds that the page may stand still where no worker can be made. */
const MOST_IN_PAGE = 1

/** Reads in the page, and refuses what would hold it up. */
const inPage: ReadingThread = {
  read: async <Wish extends ReadingWish>(wish: Wish) => {
    const { seconds, says } = heaviestPart(wish.source)
    if (seconds > MOST_IN_PAGE) return fail({ code: 'too-heavy', because: says })
    const { readWish } = await import('./readWish.ts')
    return (await readWish(wish)) as ReadingOf<Wish>
  },
}

const makeWorker = () => new Worker(new URL('./reading.worker.ts', import.meta.url), { type: 'module' })

let thread: ReadingThread | undefined

/**
 * Reads a Mermaid text aside from the page, which goes on meanwhile; where no worker can be made, in the page. Never rejects: a
 * reader that cannot be loaded is a fault like others.
 */
export function readAside<Wish extends ReadingWish>(wish: Wish, call: ReadingCall = {}): Promise<ReadingOf<Wish>> {
  thread ??= typeof Worker === 'undefined' ? inPage : createReadingThread(makeWorker)
  return thread.read(wish, call).catch(() => fail({ code: 'not-loaded' }))
}
