import {
  answersCallers,
  checksCallers,
  isApplication,
  isService,
  isStore,
  isWorker,
} from '#domain/blocks/predicates.ts'
import type { Block } from '#domain/board/board.ts'
import type { Link } from '#domain/capacity/links.ts'
import { fixList } from '#domain/flow/fixList.ts'
import type { FlowGraph } from '#domain/flow/flowGraph.ts'
import { blocksThat } from '#domain/flow/graph/alike.ts'
import { isRequest } from '#domain/flow/graph/linkKinds.ts'
import { reach } from '#domain/flow/graph/reach.ts'
import { nameOf } from '#domain/flow/names.ts'
import { guardWay } from '#domain/flow/repairs/guardWay.ts'
import { clientsOf } from '#domain/flow/roles/clients.ts'
import type { Fix, Rule } from '#domain/flow/rule.ts'
import { SOURCES } from '#domain/flow/sources.ts'

/** Behind a service callers are known; a WebSocket server checks at its handshake; workers and stores take no public calls. */
const endsTheWay = (block: Block): boolean => answersCallers(block) || isStore(block) || isWorker(block)

const isUnchecked = (link: Link): boolean => isRequest(link) && !checksCallers(link.to) && !endsTheWay(link.from)

/** The clients that use the public API: those marked as programs, or all when none is. */
function callersOf(flow: FlowGraph): readonly Block[] {
  const clients = clientsOf(flow)
  const programs = clients.filter(({ platform }) => platform === 'api' || platform === 'partner')
  return programs.length > 0 ? programs : clients
}

const PRIVATE: Fix = {
  title: 'Say in the brief that the API is not public',
  draw: (draft) => draft.setBrief({ publicApi: false }),
}

/** A public API without quotas and identity belongs to its first abuser. */
export const publicApiWithoutGateway: Rule = {
  id: 'public-api-without-gateway',
  title: 'Public API without a gateway',
  topic: 'edge',
  severity: 'error',
  speaks: 'live',
  what: 'A public API whose requests come to a service or BFF without passing a gateway that both checks identity and limits rates.',
  why: 'Programs of strangers call a public API; a gateway checks who they are and how often they may call before any service works.',
  source: SOURCES.gateway,
  quiet: [
    'The brief does not say that the API is public.',
    'The service lies behind another service, a worker or a store: who calls it is known.',
    'The way leads through a WebSocket server, which checks identity at its handshake.',
    'Gateway and load balancer stand in either order, as long as every way passes the gateway.',
    'Some clients are API callers or partners: then only their ways count.',
  ],
  *check(flow) {
    if (flow.board.brief.publicApi !== true) return
    const from = callersOf(flow)
    const reached = reach(flow, { from, along: isUnchecked })
    for (const block of blocksThat(flow, isApplication)) {
      if (!reached.has(block) || !isService(block)) continue
      const says = `Public calls reach ${nameOf(block)} without a gateway that checks identity and quotas.`
      const fixes = () => {
        const way = { from, to: [block], along: isUnchecked }
        const { reroute, insert, turnOn } = guardWay(flow, { way, policies: { auth: true, rateLimit: true } })
        return fixList(reroute, insert, turnOn, PRIVATE)
      }
      yield { at: [block.id], says, fixes }
    }
  },
  good: 'C:client(Partner), G:gateway, L:lb, A:app(Orders), D:sql(Orders DB); C->G, G->L, L->A, A->D; brief publicApi=on',
  bad: 'C:client(Partner), L:lb, A:app(Orders), D:sql(Orders DB); C->L, L->A, A->D; brief publicApi=on',
}
