import type { Link } from '#domain/capacity/links.ts'
import { isRequest } from '../linkKinds.ts'
import { linksByEnds } from '../linksByEnds.ts'
import { nameOf } from '../names.ts'
import { connectedEdgeRouters } from '../routers.ts'
import type { Rule } from '../rule.ts'
import { SOURCES } from '../sources.ts'

// A WebSocket server is left out: it ends the connections of clients itself.
const goesInside = ({ from, to }: Link): boolean =>
  (from.tier === 'client' || from.kind === 'external') &&
  (to.kind === 'app' || to.kind === 'notify') &&
  to.tier === 'business'

/** One side door makes the guarded front door pointless. */
export const clientSkipsEdge: Rule = {
  id: 'client-skips-edge',
  title: 'Client skips the Edge tier',
  topic: 'tiers',
  severity: 'error',
  speaks: 'live',
  what: '',
  why: 'What enters past the Edge tier meets no TLS end, no rate limit and no routing, however well the main entrance is kept.',
  source: SOURCES.ingress,
  quiet: [],
  *check(flow) {
    if (connectedEdgeRouters(flow).length === 0) return
    for (const { from, to, at } of linksByEnds(flow.links.filter((link) => isRequest(link) && goesInside(link)))) {
      yield { at, says: `${nameOf(from)} calls ${nameOf(to)} around the Edge tier that other requests pass.` }
    }
  },
  good: 'C:client(Browser), L:lb, A:app(Orders), P:app(Profiles); C->L, L->A, L->P',
  bad: 'C:client(Browser), L:lb, A:app(Orders), P:app(Profiles); C->L, L->A, C->P',
}
