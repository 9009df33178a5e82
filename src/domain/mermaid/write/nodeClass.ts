import { hasTrait, roleOf } from '#domain/blocks/traits.ts'
import type { Block } from '#domain/board/board.ts'
import type { Kind } from '#domain/board/kind.ts'

/** True for metrics, tracing and logs, which stand in a subgraph of their own. */
export const isTelemetry = (block: Block): boolean => block.kind === 'telemetry'

/** True for a transactional outbox. */
export const isOutbox = (block: Block): boolean => block.kind === 'outbox'

/** True for a queue, a stream or a topic. */
export const isQueue = (block: Block): boolean => block.kind === 'queue'

/** True for code that takes its work from a queue. */
export const isWorker = (block: Block): boolean => roleOf(block) === 'worker'

/** True for code that answers requests. */
export const isService = (block: Block): boolean => hasTrait(block.kind, 'compute') && !isWorker(block)

/** True for where requests come from and what passes them on. */
export const isEntrance = (block: Block): boolean => block.kind === 'client' || hasTrait(block.kind, 'router')

/** True for a store whose data survives a restart, and that is no queue. */
export const isDurable = (block: Block): boolean => hasTrait(block.kind, 'durable') && !isQueue(block)

/** Which target comes first among the arrows of one group, by kind. */
export const TARGET_RANK: Readonly<Record<Kind, number>> = {
  entry: 0,
  cdn: 0,
  gateway: 0,
  lb: 0,
  app: 1,
  ws: 1,
  notify: 1,
  cache: 2,
  sql: 3,
  nosql: 3,
  object: 3,
  search: 3,
  external: 4,
  generic: 5,
  client: 6,
  outbox: 7,
  queue: 8,
  telemetry: 9,
}
