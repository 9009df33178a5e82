import { isTelemetry } from '#domain/blocks/predicates.ts'
import { tierRank } from '#domain/board/tier.ts'
import type { Link } from '#domain/capacity/links.ts'
import type { FlowGraph } from '../flowGraph.ts'
import { isRequest } from './linkKinds.ts'

const isBesideFlow = ({ from, to }: Link) => from.tier === 'observability' || to.tier === 'observability'

/** True for a link from a later tier back to an earlier one, in the order Client, Edge, Business, Data. */
export const leadsBack = (link: Link): boolean =>
  !isBesideFlow(link) && tierRank(link.from.tier) > tierRank(link.to.tier)

/** True for a request that leads back along a request of the same two blocks: an answer drawn as a second arrow. */
export const isAnswer = (flow: FlowGraph, link: Link): boolean =>
  isRequest(link) &&
  !isTelemetry(link.from) &&
  !isTelemetry(link.to) &&
  leadsBack(link) &&
  flow.requests(link.to, link.from)
