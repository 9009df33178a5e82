import type { Block } from '#domain/board/board.ts'
import { isClient } from '../clients.ts'
import type { FlowGraph } from '../flowGraph.ts'
import { isKind } from '../isKind.ts'
import { isRequest } from '../linkKinds.ts'
import { linksByEnds } from '../linksByEnds.ts'
import { nameOf, namesOf } from '../names.ts'
import { reach } from '../reach.ts'
import { endsTls, isRouter } from '../routers.ts'
import type { Breach, Rule } from '../rule.ts'
import { SOURCES } from '../sources.ts'

const PLAIN = ['http', 'ws', 'tcp']

const isServer = isKind('app', 'ws')
const isPlainRouter = (block: Block) => isRouter(block) && !endsTls(block)

function* plainCalls(flow: FlowGraph): Iterable<Breach> {
  const plain = flow.links.filter(
    (link) => isRequest(link) && isClient(link.from) && PLAIN.includes(link.edge.protocol ?? ''),
  )
  for (const { from, to, links, at } of linksByEnds(plain)) {
    yield { at, says: `${nameOf(from)} calls ${nameOf(to)} over plain ${links[0]?.edge.protocol}.` }
  }
}

/** The routers that clients call and that, with all routers behind them on some way to a server, leave TLS alone. */
function* plainRoutes(flow: FlowGraph): Iterable<Breach> {
  for (const first of flow.blocks.filter(isPlainRouter)) {
    const calls = flow.into(first).filter((link) => isRequest(link) && isClient(link.from))
    if (calls.length === 0) continue
    const passed = reach(flow, { from: [first], along: (link) => isRequest(link) && isPlainRouter(link.from) })
    const servers = flow.blocks.filter((block) => passed.has(block) && isServer(block))
    if (servers.length === 0) continue
    const clients = [...new Set(calls.map(({ from }) => from))]
    const says = `Traffic from ${namesOf(clients)} reaches ${namesOf(servers)} without being encrypted on the way.`
    yield { at: [first, ...clients, ...servers].map(({ id }) => id), says }
  }
}

/** Anyone on the way can read passwords and change answers. */
export const tlsNotTerminated: Rule = {
  id: 'tls-not-terminated',
  title: 'Traffic is not encrypted',
  topic: 'edge',
  severity: 'error',
  speaks: 'live',
  what: '',
  why: 'TLS ends at the ingress; without it everything between the user and the first server can be read and changed.',
  source: SOURCES.ingress,
  quiet: [],
  *check(flow) {
    yield* plainCalls(flow)
    yield* plainRoutes(flow)
  },
  good: 'C:client(Browser), L:lb, A:app(Orders); C->L, L->A',
  bad: 'C:client(Browser), L:lb{tls=off}, A:app(Orders); C->L, L->A',
}
