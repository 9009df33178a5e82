import { anyOf, isApplication, isCache, isNosql, isQueue } from '#domain/blocks/predicates.ts'
import { roleOf } from '#domain/blocks/traits.ts'
import type { Block } from '#domain/board/board.ts'
import type { Link } from '#domain/capacity/links.ts'
import { namedRole } from '#domain/names/namedRole.ts'
import type { FlowGraph } from '../flowGraph.ts'
import { isEvent, isFlow, isRequest } from './linkKinds.ts'

const calls = (flow: FlowGraph, block: Block, fits: (to: Block) => boolean): boolean =>
  flow.out(block).some((link) => isRequest(link) && fits(link.to))

const linksAt = (flow: FlowGraph, block: Block): readonly Link[] => [...flow.out(block), ...flow.into(block)]

const otherEnd = (link: Link, block: Block): Block => (link.from === block ? link.to : link.from)

/** True when a server, or an app beside it, keeps somewhere which copy holds which user. */
const keepsRegistry = (flow: FlowGraph, socket: Block): boolean =>
  calls(flow, socket, anyOf(isCache, isNosql)) ||
  linksAt(flow, socket).some((link) => {
    const other = otherEnd(link, socket)
    return isFlow(link) && isApplication(other) && calls(flow, other, isCache)
  })

const handsOut = anyOf<Block>(isQueue, isCache)
/** What the product does is done whatever role its block is said to play. */
const is = (block: Block, role: 'pubsub' | 'stream'): boolean => roleOf(block) === role || namedRole(block) === role

/** What gives every message to a server: a channel it takes part in, or a stream that it reads. */
const channelsAt = (flow: FlowGraph, socket: Block): readonly Block[] =>
  linksAt(flow, socket).flatMap((link) => {
    const other = otherEnd(link, socket)
    const reaches = handsOut(other) && isEvent(link)
    return reaches && (is(other, 'pubsub') || (is(other, 'stream') && link.from === other)) ? [other] : []
  })

/**
 * True when a message can find that copy among the WebSocket servers of one service which holds its user: by a registry that one of
 * them has in reach, or by a broadcast to all of them.
 */
export function findsUsers(flow: FlowGraph, sockets: readonly Block[]): boolean {
  if (sockets.some((socket) => keepsRegistry(flow, socket))) return true
  const [first = [], ...others] = sockets.map((socket) => channelsAt(flow, socket))
  return first.some((channel) => others.every((channels) => channels.includes(channel)))
}
