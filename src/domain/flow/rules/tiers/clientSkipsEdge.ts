import { isApplication, isExternal, isNotifier } from '#domain/blocks/predicates.ts'
import type { Link } from '#domain/capacity/links.ts'
import type { FlowGraph } from '#domain/flow/flowGraph.ts'
import { type LinkSort, linksThat } from '#domain/flow/graph/alike.ts'
import { isRequest } from '#domain/flow/graph/linkKinds.ts'
import { linksByEnds, type Parallels } from '#domain/flow/graph/linksByEnds.ts'
import { nameOf } from '#domain/flow/names.ts'
import { throughEdge } from '#domain/flow/repairs/throughEdge.ts'
import { connectedEdgeRouters } from '#domain/flow/roles/routers.ts'
import type { Fix, Rule } from '#domain/flow/rule.ts'
import { SOURCES } from '#domain/flow/sources.ts'

// A WebSocket server is left out: it ends the connections of clients itself.
const entersBusiness = (link: LinkSort): boolean => {
  const { from, to } = link
  return (
    isRequest(link) &&
    (from.tier === 'client' || isExternal(from)) &&
    (isApplication(to) || isNotifier(to)) &&
    to.tier === 'business'
  )
}

const isBroken = (flow: FlowGraph, link: Link): boolean => entersBusiness(link) && connectedEdgeRouters(flow).length > 0

const throughFrontDoor = (flow: FlowGraph, { from, to, edges }: Parallels): Fix => ({
  title: 'Send it through the Edge tier',
  draw: (draft) => {
    const router = throughEdge(draft, flow, { from, to })
    if (!router) return
    for (const edge of edges) draft.retarget(edge, { from: router })
  },
})

/** One side door makes the guarded front door pointless. */
export const clientSkipsEdge: Rule = {
  id: 'client-skips-edge',
  title: 'Client skips the Edge tier',
  topic: 'tiers',
  severity: 'error',
  speaks: 'live',
  what: 'A request from the Client tier, or from an external API, straight to a server of the Business tier, on a board whose other requests pass the Edge tier.',
  why: 'What enters past the Edge tier meets no TLS termination, no rate limit and no routing, however well the main entrance is kept.',
  source: SOURCES.ingress,
  quiet: [
    'No router of the Edge tier is connected; then the missing entrance is a finding of its own.',
    'The far end is a WebSocket server, which ends the connections of clients itself.',
    'The edge is an event.',
  ],
  forbids: isBroken,
  *check(flow) {
    for (const parallels of linksByEnds(linksThat(flow, entersBusiness).filter((link) => isBroken(flow, link)))) {
      const { from, to, at } = parallels
      const says = `${nameOf(from)} calls ${nameOf(to)} around the Edge tier that other requests pass.`
      yield { at, says, fixes: () => [throughFrontDoor(flow, parallels)] }
    }
  },
  good: 'C:client(Browser), L:lb, A:app(Orders), P:app(Profiles); C->L, L->A, L->P',
  bad: 'C:client(Browser), L:lb, A:app(Orders), P:app(Profiles); C->L, L->A, C->P',
}
