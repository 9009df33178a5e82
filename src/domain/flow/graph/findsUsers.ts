import { anyOf, isApplication, isCache, isNosql, isQueue } from '#domain/blocks/predicates.ts'
import { roleOf } from '#domain/blocks/traits.ts'
import type { Block } from '#domain/board/board.ts'
import type { FlowGraph } from '../flowGraph.ts'
import { isEvent, isFlow, isRequest } from './linkKinds.ts'

const calls = (flow: FlowGraph, block: Block, fits: (to: Block) => boolean): boolean =>
  flow.out(block).some((link) => isRequest(link) && fits(link.to))

const isChannel = (block: Block): boolean => (isQueue(block) || isCache(block)) && roleOf(block) === 'pubsub'

/** True when a message can find the copy of a WebSocket server that holds its user: by a registry in reach, or by a broadcast to all copies. */
export function findsUsers(flow: FlowGraph, socket: Block): boolean {
  if (calls(flow, socket, anyOf(isCache, isNosql))) return true
  const links = [...flow.out(socket), ...flow.into(socket)]
  return links.some((link) => {
    const other = link.from === socket ? link.to : link.from
    if (isEvent(link) && isChannel(other)) return true
    return isFlow(link) && isApplication(other) && calls(flow, other, isCache)
  })
}
