import { roleOf } from '#domain/blocks/traits.ts'
import type { Link } from '#domain/capacity/links.ts'
import { isRequest } from '../linkKinds.ts'
import { nameOf } from '../names.ts'
import { isRouter } from '../routers.ts'
import type { Rule } from '../rule.ts'
import { SOURCES } from '../sources.ts'

const leadsOn = ({ edge }: Link): boolean => edge.kind === 'request' || edge.kind === 'origin' || edge.kind === 'event'

/** Every request that ends in a router ends in an error page. */
export const routerWithoutTarget: Rule = {
  id: 'router-without-target',
  title: 'Router leads nowhere',
  topic: 'tiers',
  severity: 'error',
  speaks: 'settled',
  what: '',
  why: 'Routers and BFFs answer nothing by themselves: what they cannot pass on fails.',
  source: SOURCES.requestFlow,
  quiet: [],
  *check(flow) {
    for (const block of flow.blocks) {
      const forwards = isRouter(block) || roleOf(block) === 'bff'
      if (!forwards || !flow.into(block).some(isRequest) || flow.out(block).some(leadsOn)) continue
      yield { at: [block.id], says: `Requests reach ${nameOf(block)} and stop there: it leads nowhere.` }
    }
  },
  good: 'C:client(Browser), L:lb, A:app(Orders), D:sql(Orders DB); C->L, L->A, A->D',
  bad: 'C:client(Browser), L:lb, A:app(Orders), D:sql(Orders DB); C->L, A->D',
}
