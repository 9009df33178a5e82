import type { Link } from '#domain/capacity/links.ts'

/** True for a synchronous request. */
export const isRequest = ({ kind }: Link): boolean => kind === 'request'
/** True for an asynchronous message. */
export const isEvent = ({ kind }: Link): boolean => kind === 'event'
/** True for what carries data along its arrow: everything but telemetry. */
export const isFlow = ({ kind }: Link): boolean => kind !== 'telemetry'
/** True for what brings data in without being asked: messages and change feeds. */
export const isFeed = ({ kind }: Link): boolean => kind === 'event' || kind === 'replication'
