import { roleOf } from '#domain/blocks/traits.ts'
import type { Block } from '#domain/board/board.ts'
import type { FlowGraph } from '../flowGraph.ts'
import { isEvent, isFlow, isRequest } from './linkKinds.ts'

const calls = (flow: FlowGraph, block: Block, kinds: readonly Block['kind'][]): boolean =>
  flow.out(block).some((link) => isRequest(link) && kinds.includes(link.to.kind))

const isChannel = (block: Block): boolean =>
  (block.kind === 'queue' || block.kind === 'cache') && roleOf(block) === 'pubsub'

/** True when a message can find the copy of a WebSocket server that holds its user: by a registry in reach, or by a broadcast to all copies. */
export function findsUsers(flow: FlowGraph, socket: Block): boolean {
  if (calls(flow, socket, ['cache', 'nosql'])) return true
  const links = [...flow.out(socket), ...flow.into(socket)]
  return links.some((link) => {
    const other = link.from === socket ? link.to : link.from
    if (isEvent(link) && isChannel(other)) return true
    return isFlow(link) && other.kind === 'app' && calls(flow, other, ['cache'])
  })
}
