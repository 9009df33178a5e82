import { roleOf } from '#domain/blocks/traits.ts'
import type { Block } from '#domain/board/board.ts'
import { isKind } from './isKind.ts'

/** True for what runs the code of the system: an application or WebSocket server. */
export const isServer = isKind('app', 'ws')

/** True for an application server that keeps the rules and data of a part of the business. */
export const isDomainService = (block: Block): boolean => block.kind === 'app' && roleOf(block) === 'service'

/** True for an application server that prepares answers for one kind of client. */
export const isBff = (block: Block): boolean => block.kind === 'app' && roleOf(block) === 'bff'

/** True for an application server whose role is to answer callers: service or BFF. */
export const isService = (block: Block): boolean => isDomainService(block) || isBff(block)

/** True for an application server that takes its work from queues, off the path of any user. */
export const isWorker = (block: Block): boolean => block.kind === 'app' && roleOf(block) === 'worker'

/** True for what works in the background, off the path of any user: a worker or a notification service. */
export const worksOnMessages = (block: Block): boolean => isWorker(block) || block.kind === 'notify'

/** True for what answers callers and may own data: a service, a BFF or a WebSocket server; workers act for their owner. */
export const answersCallers = (block: Block): boolean => isService(block) || block.kind === 'ws'
