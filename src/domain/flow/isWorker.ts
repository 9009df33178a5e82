import { roleOf } from '#domain/blocks/traits.ts'
import type { Block } from '#domain/board/board.ts'

/** True for an application server that takes its work from queues, off the path of any user. */
export const isWorker = (block: Block): boolean => block.kind === 'app' && roleOf(block) === 'worker'
