import type { Block } from '#domain/board/board.ts'
import { type Link, writes } from '#domain/capacity/links.ts'
import { isService } from './clientFacing.ts'

/** True for what answers callers and can own data: a service, a BFF or a WebSocket server; workers act for their owner. */
export const canOwnData = (block: Block): boolean => isService(block) || block.kind === 'ws'

/** True for a request of a service that can change what the store holds. */
export const isServiceWrite = (link: Link): boolean => writes(link) && canOwnData(link.from)
