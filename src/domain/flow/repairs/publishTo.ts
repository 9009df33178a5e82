import { roleOf } from '#domain/blocks/traits.ts'
import type { Block } from '#domain/board/board.ts'
import { writes } from '#domain/capacity/links.ts'
import type { Draft } from '#domain/flow/draft/draft.ts'
import { flowOf } from '#domain/flow/flowGraph.ts'
import { isKind } from '#domain/flow/isKind.ts'

const isDatabase = isKind('sql', 'nosql')

/** Has a service publish to a queue, and a new worker take the messages and write to the database of the service. */
export function publishTo(draft: Draft, service: Block, queue: Block): void {
  const saved = flowOf(draft.board())
    .out(service)
    .find((link) => isDatabase(link.to) && writes(link))
  draft.connect(service, queue, saved ? { via: 'outbox' } : {})
  if (roleOf(queue) !== 'pubsub') draft.set(queue, { dlq: true })
  const worker = draft.add('app', { role: 'worker', label: 'Worker', idempotent: true })
  draft.connect(queue, worker)
  if (saved) draft.connect(worker, saved.to)
}
