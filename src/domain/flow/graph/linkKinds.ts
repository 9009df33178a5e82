import type { Link } from '#domain/capacity/links.ts'

/** True for a synchronous request. */
export const isRequest = ({ kind }: Pick<Link, 'kind'>): boolean => kind === 'request'
/** True for an edge that states that no call takes it. */
export const isNeverTaken = ({ edge: { share, readShare = share, writeShare = share } }: Pick<Link, 'edge'>): boolean =>
  readShare === 0 && writeShare === 0
/** True for an asynchronous message. */
export const isEvent = ({ kind }: Pick<Link, 'kind'>): boolean => kind === 'event'
/** True for what carries data along its arrow: everything but telemetry. */
export const isFlow = ({ kind }: Pick<Link, 'kind'>): boolean => kind !== 'telemetry'
/** True for what brings data in without being asked: messages and change feeds. */
export const isFeed = ({ kind }: Pick<Link, 'kind'>): boolean => kind === 'event' || kind === 'replication'
