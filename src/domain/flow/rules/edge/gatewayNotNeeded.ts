import { isBalancer, isClient, isGateway, isSocketServer, runsCode } from '#domain/blocks/predicates.ts'
import { propertyOf } from '#domain/blocks/traits.ts'
import type { Block } from '#domain/board/board.ts'
import type { FlowGraph } from '#domain/flow/flowGraph.ts'
import { blocksThat } from '#domain/flow/graph/alike.ts'
import { isRequest } from '#domain/flow/graph/linkKinds.ts'
import { reach } from '#domain/flow/graph/reach.ts'
import { calledFromClients } from '#domain/flow/graph/served.ts'
import { nameOf, namesOf } from '#domain/flow/names.ts'
import { authenticates } from '#domain/flow/roles/authenticates.ts'
import { distinctServices } from '#domain/flow/roles/services.ts'
import type { Fix, Rule } from '#domain/flow/rule.ts'
import { SOURCES } from '#domain/flow/sources.ts'

/** The gateway, the load balancers behind it, and what these lead to. */
const behind = (flow: FlowGraph, gateway: Block): readonly Block[] => [
  ...reach(flow, {
    from: [gateway],
    along: (link) => isRequest(link) && (link.from === gateway || isBalancer(link.from)),
  }),
]

/** True when the brief asks for sign-in and nobody else on the way, before or after the gateway, finds out who calls. */
function isOnlyGuard(flow: FlowGraph, gateway: Block): boolean {
  if (flow.board.brief.auth !== 'required' || propertyOf(gateway, 'auth') !== true) return false
  const before = [...reach(flow, { from: [gateway], along: isRequest, backwards: true })]
  const called = before.filter((block) => !isClient(block) && calledFromClients(flow).has(block))
  return ![...called, ...behind(flow, gateway)].some((block) => block !== gateway && authenticates(flow, block))
}

/** The removal; a check of identity that only the gateway made goes over to the service. */
function removal(flow: FlowGraph, gateway: Block, services: readonly Block[]): Fix {
  const open = services.filter((service) => !authenticates(flow, service))
  const handsOver = propertyOf(gateway, 'auth') === true && open.length > 0
  return {
    title: handsOver ? 'Remove the gateway and check identity in the service' : 'Remove the gateway',
    draw: (draft) => {
      if (handsOver) draft.setAll(open, { auth: true })
      draft.bridge(gateway)
    },
  }
}

/** A hop that decides nothing costs time and can fail. */
export const gatewayNotNeeded: Rule = {
  id: 'gateway-not-needed',
  title: 'Gateway before a single service',
  topic: 'edge',
  severity: 'hint',
  speaks: 'settled',
  what: 'A gateway that leads to one service only, directly or through load balancers, while the brief says that the API is not public.',
  why: 'A gateway pays off with strangers to check or services to choose from; without either, the load balancer does its work with one hop less.',
  source: SOURCES.gateway,
  quiet: [
    'The brief leaves open whether the API is public.',
    'The gateway leads to two or more services.',
    'A WebSocket server is behind the gateway.',
    'The brief asks for sign-in, and nothing else on the way checks identity.',
    'The gateway states why it was chosen.',
  ],
  readsLabels: true,
  *check(flow) {
    if (flow.board.brief.publicApi !== false) return
    for (const gateway of blocksThat(flow, isGateway)) {
      if (gateway.rationale?.trim()) continue
      const servers = behind(flow, gateway).filter(runsCode)
      if (servers.some(isSocketServer) || distinctServices(flow, servers).length !== 1) continue
      if (isOnlyGuard(flow, gateway)) continue
      yield {
        at: [gateway, ...servers].map(({ id }) => id),
        says: `With no public API and only ${namesOf(servers)} behind it, ${nameOf(gateway)} is one hop too many.`,
        fixes: () => [removal(flow, gateway, servers)],
        opens: { title: 'Write down why it stays', field: { in: 'block', id: gateway.id, name: 'rationale' } },
      }
    }
  },
  good: 'C:client(Browser), G:gateway, L:lb, A:app(Orders), P:app(Profiles), D:sql(Orders DB), E:sql(Profiles DB); C->G, G->L, L->A, L->P, A->D, P->E; brief publicApi=off',
  bad: 'C:client(Browser), G:gateway, L:lb, A:app(Orders){auth=on}, D:sql(Orders DB); C->G, G->L, L->A, A->D; brief publicApi=off',
}
