import type { Change } from '#domain/board/change.ts'
import { type TidyWish, tidied } from '#domain/edits/tidyChanges.ts'
import { latestInWorker, type WorkerPort } from '#shared/latestInWorker.ts'

type Offer = readonly Change[]

const startWorker = () => new Worker(new URL('./tidying.worker.ts', import.meta.url), { type: 'module' })

/**
 * Has boards tidied by a worker, while the page goes on; where there is none, in the page. Only the latest wish is answered, any before
 * it with undefined.
 */
export function createTidying(start: () => WorkerPort = startWorker): (wish: TidyWish) => Promise<Offer | undefined> {
  const work = latestInWorker<TidyWish, Offer, Offer>({
    start,
    write: (message) => ({ message }),
    read: (data) => data,
  })
  return (wish) =>
    new Promise((resolve) => {
      work.ask(wish, (outcome) => {
        if (outcome === 'failed') resolve(tidied(wish))
        else resolve(outcome === 'overtaken' ? undefined : outcome.answer)
      })
    })
}

/** What tidying comes to, worked out beside the page; undefined where it was asked for again meanwhile. */
export const tidyAside = createTidying()
