import { roleOf } from '#domain/blocks/traits.ts'
import type { Block, BlockId } from '#domain/board/board.ts'
import type { Draft, NewEdgeFields } from '#domain/flow/draft/draft.ts'
import { writtenDatabases } from '#domain/flow/roles/storeWrites.ts'
import { flowOf } from '../flowGraph.ts'
import { addWorker } from './addWorker.ts'

/** How a block publishes: through an outbox when it writes a database too, so that the two cannot come apart. */
export function viaOutbox(draft: Draft, { id }: { readonly id: BlockId }): NewEdgeFields {
  const now = draft.block(id)
  const saves = now !== undefined && writtenDatabases(flowOf(draft.board()), now).length > 0
  return saves ? { via: 'outbox' } : {}
}

/** Lets a service publish to a queue, through an outbox when it saves too. */
export const publish = (draft: Draft, service: Block, queue: Block): void =>
  draft.connect(service, queue, viaOutbox(draft, service))

/** Lets a service publish to a queue, and a new worker take the messages and write them to the database of the service. */
export function publishToWorker(draft: Draft, service: Block, queue: Block): void {
  const [database] = writtenDatabases(flowOf(draft.board()), service)
  publish(draft, service, queue)
  if (roleOf(queue) !== 'pubsub') draft.set(queue, { dlq: true })
  const worker = addWorker(draft)
  draft.connect(queue, worker)
  if (database) draft.connect(worker, database)
}
