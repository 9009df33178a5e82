import { hasTrait, roleOf } from '#domain/blocks/traits.ts'
import type { Block } from '#domain/board/board.ts'

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
