import {
  answersCallers,
  anyOf,
  isBalancer,
  isCdnBlock,
  isDatabase,
  isEdgeRouter,
  isEntry,
  isGateway,
  isRouter,
} from '#domain/blocks/predicates.ts'
import type { Block } from '#domain/board/board.ts'
import type { FlowGraph } from '#domain/flow/flowGraph.ts'
import { isFlow } from '#domain/flow/graph/linkKinds.ts'
import { leadsOn, looseRouters } from '#domain/flow/graph/looseRouters.ts'
import { nameOf } from '#domain/flow/names.ts'
import { rankTargets } from '#domain/flow/rankTargets.ts'
import type { Fix, Rule } from '#domain/flow/rule.ts'
import { SOURCES } from '#domain/flow/sources.ts'

const isInner = anyOf(isGateway, isBalancer)
const isBehindEntry = anyOf(isCdnBlock, isGateway, isBalancer)

/** What the router would usually lead to among blocks that nothing leads to yet: routers further in, servers, or databases for their proxy. */
function freeTarget(flow: FlowGraph, router: Block): Block | undefined {
  const leads = (block: Block) =>
    isRouter(router) && (isEntry(router) ? isBehindEntry : isInner)(block) && flow.out(block).some(leadsOn)
  const fits = (block: Block) =>
    router.tier === 'data' ? isDatabase(block) : answersCallers(block) || (isEdgeRouter(block) && leads(block))
  return rankTargets(flow.board, router)
    .map(({ block }) => block)
    .find((block) => block !== router && fits(block) && !flow.into(block).some(isFlow))
}

function fixesFor(flow: FlowGraph, router: Block): readonly Fix[] {
  const target = freeTarget(flow, router)
  return [
    {
      title: 'Connect it to a block without callers',
      joins: true,
      draw: (draft) => target && draft.connect(router, target),
    },
    {
      title: 'Insert a service behind it',
      draw: (draft) => {
        if (draft.block(router.id)) draft.connect(router, draft.add('app'))
      },
    },
    { title: 'Remove it', draw: (draft) => draft.removeBlock(router) },
  ]
}

/** Every request that ends in a router ends in an error page. */
export const routerWithoutTarget: Rule = {
  id: 'router-without-target',
  title: 'Router leads nowhere',
  topic: 'tiers',
  severity: 'error',
  speaks: 'settled',
  what: 'An entry, CDN, load balancer, gateway or BFF that requests come to and that leads to nothing.',
  why: 'Routers and BFFs answer nothing by themselves: what they cannot pass on fails.',
  source: SOURCES.requestFlow,
  quiet: ['No request comes to it.', 'It passes on events, as to a queue, or fetches files from object storage.'],
  *check(flow) {
    for (const block of looseRouters(flow)) {
      const says = `Requests reach ${nameOf(block)} and stop there: it leads nowhere.`
      yield { at: [block.id], says, fixes: () => fixesFor(flow, block) }
    }
  },
  good: 'C:client(Browser), L:lb, A:app(Orders), D:sql(Orders DB); C->L, L->A, A->D',
  bad: 'C:client(Browser), L:lb, A:app(Orders), D:sql(Orders DB); C->L, A->D',
}
