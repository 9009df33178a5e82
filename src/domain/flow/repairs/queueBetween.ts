import type { Block, Edge } from '#domain/board/board.ts'
import type { Draft } from '#domain/flow/draft/draft.ts'
import { addWorker } from './addWorker.ts'

/** Puts a new queue, with a dead-letter queue, into an edge: what was called now gets messages. */
export function queueBetween(draft: Draft, edge: Edge): Block {
  const queue = draft.add('queue', { dlq: true })
  draft.splice(edge, queue)
  return queue
}

/** Puts a new queue and a worker into an edge: the worker does at its own pace what the caller used to wait for. */
export function workerBetween(draft: Draft, edge: Edge): Block {
  const queue = queueBetween(draft, edge)
  const target = draft.block(edge.to)
  const worker = addWorker(draft)
  const handover = draft.board().edges.find(({ from, to }) => from === queue.id && to === edge.to)
  if (handover) draft.retarget(handover, { to: worker })
  if (target) draft.connect(worker, target)
  return worker
}
