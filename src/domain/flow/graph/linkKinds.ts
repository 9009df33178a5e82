import type { EdgeKind } from '#domain/board/kind.ts'
import type { Link } from '#domain/capacity/links.ts'

const ofKind = (...kinds: readonly EdgeKind[]): ((link: Link) => boolean) => {
  const wanted = new Set(kinds)
  return ({ edge }) => wanted.has(edge.kind)
}

/** True for a synchronous request. */
export const isRequest = ({ edge }: Link): boolean => edge.kind === 'request'
/** True for an asynchronous message. */
export const isEvent = ({ edge }: Link): boolean => edge.kind === 'event'
/** True for what carries data along its arrow: everything but telemetry. */
export const isFlow = ofKind('request', 'event', 'replication', 'origin')
/** True for what brings data in without being asked: messages and change feeds. */
export const isFeed = ofKind('event', 'replication')
