import type { Block } from '#domain/board/board.ts'
import type { Draft, NewEdgeFields } from '#domain/flow/draft/draft.ts'
import { addQueue } from './addQueue.ts'
import { addWorker } from './addWorker.ts'

/** The ends of a new pipeline, and what is said of the edge that messages enter by. */
export interface Pipeline {
  readonly from: Block
  readonly to: Block
  readonly entering?: NewEdgeFields
}

/** Fills a store by messages: the source publishes to a new queue, and a new worker writes what comes out of it. */
export function feedByEvents(draft: Draft, { from, to, entering = {} }: Pipeline): void {
  const queue = addQueue(draft)
  const worker = addWorker(draft)
  draft.connect(from, queue, entering)
  draft.connect(queue, worker)
  draft.connect(worker, to)
}
