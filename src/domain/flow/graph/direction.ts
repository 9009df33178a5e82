import { isTelemetry } from '#domain/blocks/predicates.ts'
import { tierRank } from '#domain/board/tier.ts'
import type { Link } from '#domain/capacity/links.ts'
import type { FlowGraph } from '../flowGraph.ts'
import type { LinkSort } from './alike.ts'
import { isRequest } from './linkKinds.ts'

const isBesideFlow = ({ from, to }: LinkSort) => from.tier === 'observability' || to.tier === 'observability'

/** True for a link from a later tier back to an earlier one, in the order Client, Edge, Business, Data. */
export const leadsBack = (link: LinkSort): boolean =>
  !isBesideFlow(link) && tierRank(link.from.tier) > tierRank(link.to.tier)

/** True for a request that leads back, so that it is an answer if the two blocks have a request the other way. */
export const mayBeAnswer = (link: LinkSort): boolean =>
  isRequest(link) && !isTelemetry(link.from) && !isTelemetry(link.to) && leadsBack(link)

/** True for a request that leads back along a request of the same two blocks: an answer drawn as a second arrow. */
export const isAnswer = (flow: FlowGraph, link: Link): boolean => mayBeAnswer(link) && flow.requests(link.to, link.from)
