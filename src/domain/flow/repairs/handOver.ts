import { isStore } from '#domain/blocks/predicates.ts'
import { type Link, reads } from '#domain/capacity/links.ts'
import type { Draft } from '#domain/flow/draft/draft.ts'
import { addQueue } from './addQueue.ts'
import { addWorker } from './addWorker.ts'
import { publish } from './publish.ts'

/**
 * Puts a queue and a worker between callers and what they call: the worker takes over the calls as they are. What callers read of a
 * store they go on reading themselves.
 */
export function handOver(draft: Draft, calls: readonly Link[]): void {
  const queue = addQueue(draft)
  const worker = addWorker(draft)
  for (const call of calls) {
    if (isStore(call.to) && reads(call)) draft.setEdges([call.edge], { access: 'read' })
    else draft.retarget(call.edge, { from: worker })
  }
  for (const { from, to } of calls) {
    publish(draft, from, queue)
    draft.connect(worker, to)
  }
  draft.connect(queue, worker)
}
