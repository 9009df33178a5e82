import { endsTls, isClient, isRouter, isServer } from '#domain/blocks/predicates.ts'
import type { Link } from '#domain/capacity/links.ts'
import type { Draft } from '#domain/flow/draft/draft.ts'
import type { FlowGraph } from '#domain/flow/flowGraph.ts'
import { blocksThat, type LinkSort, linksThat } from '#domain/flow/graph/alike.ts'
import { sourcesOf } from '#domain/flow/graph/linkEnds.ts'
import { isRequest } from '#domain/flow/graph/linkKinds.ts'
import { linksByEnds } from '#domain/flow/graph/linksByEnds.ts'
import { reach } from '#domain/flow/graph/reach.ts'
import { nameOf, namesOf } from '#domain/flow/names.ts'
import type { Breach, Fix, Rule } from '#domain/flow/rule.ts'
import { SOURCES } from '#domain/flow/sources.ts'

/** Protocols that anyone on the way can read, and what carries the same under TLS. */
const SAFE = { http: 'https', ws: 'wss', tcp: 'tls' } as const

const isPlain = (protocol: string | undefined): protocol is keyof typeof SAFE =>
  protocol !== undefined && Object.hasOwn(SAFE, protocol)

const encrypt = (links: readonly Link[]): Fix => ({
  title: 'Use the protocol with TLS',
  draw: (draft) => {
    for (const { edge } of links) {
      if (isPlain(edge.protocol)) draft.setEdges([edge], { protocol: SAFE[edge.protocol] })
    }
  },
})

const isClientCall = (link: LinkSort): boolean => isRequest(link) && isClient(link.from)

function* plainCalls(flow: FlowGraph): Iterable<Breach> {
  const plain = linksThat(flow, isClientCall).filter(({ edge }) => isPlain(edge.protocol))
  for (const { from, to, links, at } of linksByEnds(plain)) {
    const says = `${nameOf(from)} calls ${nameOf(to)} over plain ${links[0]?.edge.protocol}.`
    yield { at, says, fixes: () => [encrypt(links)] }
  }
}

const isBeforeRouters = (link: Link): boolean => isRequest(link) && !isRouter(link.from)

/** Follows a request to the next servers while no router ends TLS. */
const staysPlain = (link: Link): boolean => isRequest(link) && !isServer(link.from) && !endsTls(link.to)

/** The routers that clients come to first and that, with all routers behind them on some way to a server, leave TLS alone. */
function* plainRoutes(flow: FlowGraph): Iterable<Breach> {
  for (const first of blocksThat(flow, isRouter)) {
    if (endsTls(first)) continue
    const callers = sourcesOf(flow.into(first).filter(isBeforeRouters))
    const before = reach(flow, { from: callers, along: isBeforeRouters, backwards: true })
    const passed = reach(flow, { from: [first], along: staysPlain })
    const [clients, servers] = [
      blocksThat(flow, isClient).filter((block) => before.has(block)),
      blocksThat(flow, isServer).filter((block) => passed.has(block)),
    ]
    if (clients.length === 0 || servers.length === 0) continue
    const says = `Traffic from ${namesOf(clients)} reaches ${namesOf(servers)} without being encrypted on the way.`
    const fixes = () => [
      { title: 'End TLS at the first router', draw: (draft: Draft) => draft.set(first, { tls: true }) },
    ]
    yield { at: [first, ...clients, ...servers].map(({ id }) => id), says, fixes }
  }
}

/** Anyone on the way can read passwords and change answers. */
export const tlsNotTerminated: Rule = {
  id: 'tls-not-terminated',
  title: 'Traffic is not encrypted',
  topic: 'edge',
  severity: 'error',
  speaks: 'live',
  what: 'A request of a client over a protocol without TLS, or a way from a client to a server through routers of which none ends TLS.',
  why: 'TLS ends at the ingress; without it everything between the user and the first server can be read and changed.',
  source: SOURCES.ingress,
  quiet: [
    'A router further out has ended TLS already, and the hops behind it are inside.',
    'The way passes no router at all, which is about the entrance and not about TLS.',
    'TLS is not switched off and no plain protocol is chosen: routers end TLS unless the board says otherwise.',
  ],
  *check(flow) {
    yield* plainCalls(flow)
    yield* plainRoutes(flow)
  },
  good: 'C:client(Browser), L:lb, A:app(Orders); C->L, L->A',
  bad: 'C:client(Browser), L:lb{tls=off}, A:app(Orders); C->L, L->A',
}
