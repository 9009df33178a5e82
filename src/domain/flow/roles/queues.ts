import { roleOf } from '#domain/blocks/traits.ts'
import type { Block } from '#domain/board/board.ts'

/** True for a queue of messages that could not be handled. */
export const isDlq = (block: Block): boolean => block.kind === 'queue' && roleOf(block) === 'dlq'

/** True for a queue, stream or channel that needs both ends; a dead-letter queue is read by people. */
export const isWorkingQueue = (block: Block): boolean => block.kind === 'queue' && !isDlq(block)
