import { balances, isBalancer, isGateway, isServer } from '#domain/blocks/predicates.ts'
import type { Block } from '#domain/board/board.ts'
import type { FlowGraph } from '#domain/flow/flowGraph.ts'
import { blocksThat } from '#domain/flow/graph/alike.ts'
import { targetsOf } from '#domain/flow/graph/linkEnds.ts'
import { isRequest } from '#domain/flow/graph/linkKinds.ts'
import { isMvp } from '#domain/flow/isMvp.ts'
import { nameOf } from '#domain/flow/names.ts'
import { copiesOf } from '#domain/flow/roles/copies.ts'
import type { Rule } from '#domain/flow/rule.ts'
import { SOURCES } from '#domain/flow/sources.ts'
import { scalesItself } from '#domain/names/runsOn.ts'

const spreadsOn = (block: Block): boolean => isGateway(block) || balances(block)

/** The one server behind a balancer; nothing when there are several, or when another router follows. */
function onlyServer(flow: FlowGraph, balancer: Block): Block | undefined {
  const targets = targetsOf(flow.out(balancer).filter(isRequest))
  const servers = targets.filter(isServer)
  return servers.length === 1 && !targets.some(spreadsOn) ? servers[0] : undefined
}

/** A balancer over one server adds a hop and saves nobody. */
export const lbSingleTarget: Rule = {
  id: 'lb-single-target',
  title: 'Load balancer before one server',
  topic: 'services',
  severity: 'hint',
  speaks: 'settled',
  what: 'A load balancer whose only server runs one copy, or an unstated number while the brief asks for 99.9% availability or more.',
  why: 'The balancer earns its hop with the second copy: then one may fail or be replaced without anyone noticing.',
  source: SOURCES.blocks,
  quiet: [
    'The number of copies is not stated, and the brief asks for no availability of 99.9% or more.',
    'The server scales by itself.',
    'A gateway or another router that spreads load follows.',
    'The brief says that this is a first version.',
  ],
  *check(flow) {
    if (isMvp(flow)) return
    for (const balancer of blocksThat(flow, isBalancer)) {
      const server = onlyServer(flow, balancer)
      if (!server || scalesItself(server) || copiesOf(flow.board, server) !== 1) continue
      yield {
        at: [balancer.id, server.id],
        says: `${nameOf(balancer)} has a single copy of ${nameOf(server)} to choose from: run a second or drop the balancer.`,
        fixes: () => [
          { title: 'Set replicas to 2', draw: (draft) => draft.set(server, { replicas: 2 }) },
          { title: 'Remove the load balancer', draw: (draft) => draft.bridge(balancer) },
        ],
      }
    }
  },
  good: 'C:client(Browser), L:lb, A:app(Orders){replicas=2}; C->L, L->A',
  bad: 'C:client(Browser), L:lb, A:app(Orders){replicas=1}; C->L, L->A',
}
