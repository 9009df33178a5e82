import { answersCallers, isRouter } from '#domain/blocks/predicates.ts'
import type { Block } from '#domain/board/board.ts'
import { fixList } from '#domain/flow/fixList.ts'
import type { FlowGraph } from '#domain/flow/flowGraph.ts'
import { blocksThat } from '#domain/flow/graph/alike.ts'
import { sourcesOf } from '#domain/flow/graph/linkEnds.ts'
import { isRequest } from '#domain/flow/graph/linkKinds.ts'
import { unspread, unspreadCalls } from '#domain/flow/graph/unspread.ts'
import { nameOf, namesOf } from '#domain/flow/names.ts'
import { frontDoor } from '#domain/flow/repairs/frontDoor.ts'
import { isClientFacing } from '#domain/flow/roles/isClientFacing.ts'
import { copiesByService } from '#domain/flow/roles/services.ts'
import type { Fix, Rule } from '#domain/flow/rule.ts'
import { SOURCES } from '#domain/flow/sources.ts'
import { groupBy } from '#shared/groupBy.ts'

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

function fixesFor(flow: FlowGraph, copies: readonly Block[]): readonly Fix[] {
  const calls = copies.flatMap((copy) => unspreadCalls(flow, copy))
  const routers = sourcesOf(calls).filter(isRouter)
  return fixList(
    { title: 'Insert a load balancer', draw: (draft) => void frontDoor(draft, 'lb', calls) },
    routers.length > 0 && {
      title: 'Let the router spread the load itself',
      draw: (draft) => draft.setAll(routers, { balances: true }),
    },
    { title: 'Set replicas to 1', draw: (draft) => draft.setAll(copies, { replicas: 1 }) },
  )
}

/** Clients cannot choose among copies: without a balancer one works and the rest idle. */
export const scaledServerWithoutLb: Rule = {
  id: 'scaled-server-without-lb',
  title: 'Copies without a load balancer',
  topic: 'services',
  severity: 'error',
  speaks: 'live',
  what: 'A server with several copies that clients come to on a way of routers of which none spreads the requests.',
  why: 'Copies help only when something spreads requests over them and stops sending to the one that died.',
  source: SOURCES.blocks,
  quiet: [
    'A load balancer stands anywhere on the way, before or after the gateway.',
    'A router on the way spreads load itself, as a CDN with global balancing or a managed gateway does.',
    'Only other services call the server, which find the copies by themselves.',
    'The server is a worker: copies share the messages of their queue.',
    'The number of copies is not stated.',
  ],
  readsLabels: true,
  *check(flow) {
    const services = blocksThat(flow, answersCallers).filter((block) => isClientFacing(flow, block))
    for (const copies of copiesByService(flow, services)) {
      const together = copies.length > 1 ? calledSideBySide(flow, copies) : new Set()
      const broken = copies.filter((b) => unspread(flow).has(b) && ((b.replicas ?? 1) > 1 || together.has(b)))
      if (broken.length === 0) continue
      yield { at: broken.map(({ id }) => id), says: sentence(broken), fixes: () => fixesFor(flow, broken) }
    }
  },
  good: 'C:client(Browser), G:gateway, L:lb, A:app(Orders){replicas=3}; C->G, G->L, L->A',
  bad: 'C:client(Browser), G:gateway, A:app(Orders){replicas=3}; C->G, G->A',
}
