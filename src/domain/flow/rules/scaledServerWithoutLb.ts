import type { Block } from '#domain/board/board.ts'
import { groupBy } from '#shared/groupBy.ts'
import { isClientFacing } from '../clientFacing.ts'
import { clientsOf, isClient } from '../clients.ts'
import type { FlowGraph } from '../flowGraph.ts'
import { isRequest } from '../linkKinds.ts'
import { nameOf, namesOf } from '../names.ts'
import { reach } from '../reach.ts'
import { balances, isRouter } from '../routers.ts'
import type { Rule } from '../rule.ts'
import { copiesByService } from '../services.ts'
import { SOURCES } from '../sources.ts'

/** What requests of clients come to through routers of which none spreads them. */
const unbalanced = (flow: FlowGraph): ReadonlySet<Block> =>
  reach(flow, {
    from: clientsOf(flow),
    along: (link) => isRequest(link) && (isClient(link.from) || (isRouter(link.from) && !balances(link.from))),
  })

/** The blocks of a service that some block of the Client or Edge tier calls beside another block of the same service. */
function calledSideBySide(flow: FlowGraph, copies: readonly Block[]): ReadonlySet<Block> {
  const calls = copies.flatMap((to) =>
    flow
      .into(to)
      .filter((link) => isRequest(link) && (link.from.tier === 'client' || link.from.tier === 'edge'))
      .map(({ from }) => ({ from, to })),
  )
  const called = [...groupBy(calls, ({ from }) => from).values()].map((each) => new Set(each.map(({ to }) => to)))
  return new Set(called.filter(({ size }) => size > 1).flatMap((together) => [...together]))
}

function sentence(copies: readonly Block[]): string {
  const [only] = copies
  if (only && copies.length === 1 && (only.replicas ?? 1) > 1) {
    return `${nameOf(only)} runs ${only.replicas} copies, but nothing spreads the requests over them.`
  }
  return copies.length === 1
    ? `${namesOf(copies)} is one of several copies, but nothing spreads the requests over them.`
    : `${namesOf(copies)} are copies of one service, but nothing spreads the requests over them.`
}

/** Clients cannot choose among copies: without a balancer one works and the rest idle. */
export const scaledServerWithoutLb: Rule = {
  id: 'scaled-server-without-lb',
  title: 'Copies without a load balancer',
  topic: 'services',
  severity: 'error',
  speaks: 'live',
  what: '',
  why: 'Copies help only when something spreads requests over them and stops sending to the one that died.',
  source: SOURCES.blocks,
  quiet: [],
  readsLabels: true,
  *check(flow) {
    const exposed = unbalanced(flow)
    const services = flow.blocks.filter((block) => isClientFacing(flow, block))
    for (const copies of copiesByService(flow, services)) {
      const together = copies.length > 1 ? calledSideBySide(flow, copies) : new Set()
      const broken = copies.filter((b) => exposed.has(b) && ((b.replicas ?? 1) > 1 || together.has(b)))
      if (broken.length > 0) yield { at: broken.map(({ id }) => id), says: sentence(broken) }
    }
  },
  good: 'C:client(Browser), G:gateway, L:lb, A:app(Orders){replicas=3}; C->G, G->L, L->A',
  bad: 'C:client(Browser), G:gateway, A:app(Orders){replicas=3}; C->G, G->A',
}
