import { anyOf, isApplication, isNotifier, isSocketServer } from '#domain/blocks/predicates.ts'
import type { Block } from '#domain/board/board.ts'
import type { Link } from '#domain/capacity/links.ts'
import type { Draft } from '#domain/flow/draft/draft.ts'
import { fixList } from '#domain/flow/fixList.ts'
import type { FlowGraph } from '#domain/flow/flowGraph.ts'
import { blocksThat, type LinkSort, linksThat } from '#domain/flow/graph/alike.ts'
import { sourcesOf, targetsOf } from '#domain/flow/graph/linkEnds.ts'
import { isRequest } from '#domain/flow/graph/linkKinds.ts'
import { linksByEnds } from '#domain/flow/graph/linksByEnds.ts'
import { isMvp } from '#domain/flow/isMvp.ts'
import { namesOf } from '#domain/flow/names.ts'
import { frontDoor } from '#domain/flow/repairs/frontDoor.ts'
import { connectedEdgeRouters } from '#domain/flow/roles/routers.ts'
import type { Fix, Rule } from '#domain/flow/rule.ts'
import { SOURCES } from '#domain/flow/sources.ts'
import { plural } from '#shared/plural.ts'

const takesCalls = anyOf(isApplication, isSocketServer, isNotifier)

const hitsServer = (link: LinkSort): boolean =>
  isRequest(link) && link.from.tier === 'client' && takesCalls(link.to) && link.to.tier === 'business'

function isSingleServer(flow: FlowGraph): boolean {
  const [server, ...others] = blocksThat(flow, isApplication)
  return server !== undefined && others.length === 0 && (server.replicas ?? 1) === 1
}

/** A load balancer before the servers; nothing when neither callers nor servers are there any more. */
function addBalancer(draft: Draft, calls: readonly Link[]): Block | undefined {
  const open = calls.filter(({ from, to }) => draft.block(from.id) && draft.block(to.id))
  return open.length > 0 ? frontDoor(draft, 'lb', open) : undefined
}

function addCdnAndBalancer(draft: Draft, calls: readonly Link[]): void {
  const balancer = addBalancer(draft, calls)
  if (!balancer) return
  const cdn = draft.add('cdn')
  for (const edge of draft.board().edges) if (edge.to === balancer.id) draft.retarget(edge, { to: cdn })
  draft.connect(cdn, balancer)
}

const fixesFor = (flow: FlowGraph, calls: readonly Link[]): readonly Fix[] =>
  fixList(
    { title: 'Insert a load balancer', draw: (draft) => void addBalancer(draft, calls) },
    { title: 'Insert a CDN and a load balancer', draw: (draft) => addCdnAndBalancer(draft, calls) },
    isSingleServer(flow) && {
      title: 'Call it a first version in the brief',
      draw: (draft) => draft.setBrief({ stage: 'mvp' }),
    },
  )

/** Servers that stand in the open meet every attack themselves. */
export const noIngress: Rule = {
  id: 'no-ingress',
  title: 'No entrance',
  topic: 'tiers',
  severity: 'warning',
  speaks: 'settled',
  what: 'Requests of clients that go straight to servers of the Business tier, on a board without a connected router in the Edge tier.',
  why: 'Without an entrance each server has to end TLS, take attacks and keep its address for ever, and none can be added or replaced unnoticed.',
  source: SOURCES.ingress,
  quiet: [
    'The brief calls it a first version, and its only application server runs a single copy.',
    'The WebSocket server that clients call stands in the Edge tier.',
    'Some router of the Edge tier is connected; then each request around it is a finding of its own.',
  ],
  *check(flow) {
    if (connectedEdgeRouters(flow).length > 0 || (isMvp(flow) && isSingleServer(flow))) return
    const calls = linksThat(flow, hitsServer)
    if (calls.length === 0) return
    const [callers, servers] = [sourcesOf(calls), targetsOf(calls)]
    const says = `${namesOf(callers)} ${plural(callers.length, 'reaches', 'reach')} ${namesOf(servers)} directly: nothing ends TLS, routes or keeps attacks away.`
    const at = new Set(linksByEnds(calls).flatMap((parallels) => parallels.at))
    yield { at: [...at], says, fixes: () => fixesFor(flow, calls) }
  },
  good: 'C:client(Browser), L:lb, A:app(Orders), D:sql(Orders DB); C->L, L->A, A->D',
  bad: 'C:client(Browser), A:app(Orders), D:sql(Orders DB); C->A, A->D',
}
