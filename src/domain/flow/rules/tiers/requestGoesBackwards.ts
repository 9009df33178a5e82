import {
  isBff,
  isCache,
  isClient,
  isExternal,
  isGateway,
  isNotifier,
  isQueue,
  isSocketServer,
  worksOnMessages,
} from '#domain/blocks/predicates.ts'
import type { Block } from '#domain/board/board.ts'
import type { Link } from '#domain/capacity/links.ts'
import { fixList } from '#domain/flow/fixList.ts'
import type { FlowGraph } from '#domain/flow/flowGraph.ts'
import { type LinkSort, linksThat } from '#domain/flow/graph/alike.ts'
import { leadsBack } from '#domain/flow/graph/direction.ts'
import { isRequest } from '#domain/flow/graph/linkKinds.ts'
import { linksByEnds, type Parallels } from '#domain/flow/graph/linksByEnds.ts'
import { nameOf } from '#domain/flow/names.ts'
import { convertEdges } from '#domain/flow/repairs/convertEdges.ts'
import { reverseEdges } from '#domain/flow/repairs/reverseEdges.ts'
import type { Fix, Rule } from '#domain/flow/rule.ts'
import { SOURCES } from '#domain/flow/sources.ts'

/** Handing out messages and pushing to clients start behind by nature; they are events drawn with the wrong arrow. */
const isHandover = ({ from, to }: LinkSort): boolean =>
  isQueue(from) || ((isSocketServer(from) || isNotifier(from)) && isClient(to))

const isOutside = ({ from, to }: LinkSort): boolean => isExternal(from) || isExternal(to)

/** A cache in the Edge tier belongs to whoever uses it there; a BFF may call the way into what another team keeps. */
const isAllowed = ({ from, to }: Link): boolean =>
  (isCache(to) && to.tier === 'edge') || (isBff(from) && isGateway(to) && areOtherTeams(from, to))

function areOtherTeams(a: Block, b: Block): boolean {
  const [one, other] = [a.owner?.trim(), b.owner?.trim()]
  return one !== undefined && other !== undefined && one !== '' && other !== '' && one !== other
}

const isAgainstFlow = (link: LinkSort): boolean =>
  isRequest(link) && leadsBack(link) && !isHandover(link) && !isOutside(link)

const isBroken = (flow: FlowGraph, link: Link): boolean =>
  isAgainstFlow(link) && !isAllowed(link) && !flow.requests(link.to, link.from)

function fixesFor({ from, edges }: Parallels): readonly Fix[] {
  return fixList(
    // Nobody should wait for background work either.
    !worksOnMessages(from) && { title: 'Reverse the edge', draw: (draft) => reverseEdges(draft, edges) },
    { title: 'Make it an event', draw: (draft) => convertEdges(draft, edges, 'event') },
    { title: 'Remove the edge', draw: (draft) => draft.removeEdges(edges) },
  )
}

/** An arrow against the flow hides who starts the call. */
export const requestGoesBackwards: Rule = {
  id: 'request-goes-backwards',
  title: 'Request goes backwards',
  topic: 'tiers',
  severity: 'error',
  speaks: 'live',
  what: 'A request from a later tier to an earlier one, in the order Client, Edge, Business, Data.',
  why: 'Requests travel from the client towards the data and their answers come back on the same arrow; a second direction needs an event.',
  source: SOURCES.requestFlow,
  quiet: [
    'A request leads the other way as well; then this one is its answer.',
    'The edge is an event, a replication, an origin fetch or telemetry.',
    'A queue hands out messages, or a WebSocket server or notification service reaches a client: the arrow is wrong, not the direction.',
    'One end is an external API, as with a webhook.',
    'A service calls a load balancer that stands in the Business tier, or a cache in the Edge tier.',
    'A BFF calls the gateway of another team: both state their owners.',
  ],
  forbids: isBroken,
  *check(flow) {
    for (const parallels of linksByEnds(linksThat(flow, isAgainstFlow).filter((link) => isBroken(flow, link)))) {
      const { from, to, at } = parallels
      const says = `${nameOf(from)} calls ${nameOf(to)} against the flow: an answer needs no arrow, a push is an event.`
      yield { at, says, fixes: () => fixesFor(parallels) }
    }
  },
  good: 'C:client(Browser), L:lb, A:app(Orders), D:sql(Orders DB); C->L, L->A, A->D',
  bad: 'C:client(Browser), L:lb, A:app(Orders), D:sql(Orders DB); C->L, L->A, D->A',
}
