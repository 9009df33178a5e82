import type { EdgeKind } from '#domain/board/kind.ts'
import type { Link } from '#domain/capacity/links.ts'

const ofKind =
  (...kinds: readonly EdgeKind[]) =>
  ({ edge }: Link): boolean =>
    kinds.includes(edge.kind)

/** True for a synchronous request. */
export const isRequest = ofKind('request')
/** True for an asynchronous message. */
export const isEvent = ofKind('event')
/** True for what carries data along its arrow: everything but telemetry. */
export const isFlow = ofKind('request', 'event', 'replication', 'origin')
/** True for what brings data in without being asked: messages and change feeds. */
export const isFeed = ofKind('event', 'replication')
