import { anyOf, isApplication, isBalancer, isCache, isNosql, isWorker } from '#domain/blocks/predicates.ts'
import type { Block } from '#domain/board/board.ts'
import { figure } from '#domain/capacity/figures.ts'
import type { FlowGraph } from '#domain/flow/flowGraph.ts'
import { blocksThat } from '#domain/flow/graph/alike.ts'
import { isRequest } from '#domain/flow/graph/linkKinds.ts'
import { nameOf } from '#domain/flow/names.ts'
import { sessionCache } from '#domain/flow/repairs/sessionCache.ts'
import type { Fix, Rule } from '#domain/flow/rule.ts'
import { SOURCES } from '#domain/flow/sources.ts'

const sharesState = anyOf(isCache, isNosql)

const balancersBefore = (flow: FlowGraph, block: Block): readonly Block[] =>
  flow.into(block).flatMap((link) => (isRequest(link) && isBalancer(link.from) ? [link.from] : []))

const losesState = (flow: FlowGraph, block: Block): boolean =>
  isApplication(block) &&
  !isWorker(block) &&
  block.stateful === true &&
  (block.replicas ?? 1) > 1 &&
  ![block, ...balancersBefore(flow, block)].some(({ sticky }) => sticky === true) &&
  !flow.out(block).some((link) => isRequest(link) && sharesState(link.to))

function fixesFor(flow: FlowGraph, service: Block): readonly Fix[] {
  const balancers = balancersBefore(flow, service)
  return [
    {
      title: 'Keep the state in a session cache',
      draw: (draft) => sessionCache(draft, { label: 'Sessions', users: [service] }),
    },
    {
      title: 'Turn on sticky sessions',
      draw: (draft) => draft.setAll(balancers.length > 0 ? balancers : [service], { sticky: true }),
    },
    { title: 'Make it stateless', draw: (draft) => draft.set(service, { stateful: false }) },
  ]
}

/** A user who lands on another copy is a stranger there. */
export const statefulServiceScaled: Rule = {
  id: 'stateful-service-scaled',
  title: 'State in memory across copies',
  topic: 'services',
  severity: 'warning',
  speaks: 'live',
  what: 'An app that keeps state in memory and runs several copies, without sticky sessions and without a cache or NoSQL database to keep the state in.',
  why: 'What one copy remembers the others do not know; users lose baskets and logins whenever they land elsewhere or a copy is replaced.',
  source: SOURCES.state,
  quiet: [
    'The app is stateless, which is what a board means when it says nothing.',
    'The app, or a load balancer right before it, has sticky sessions.',
    'The app calls a cache or a NoSQL database.',
    'The app is a worker.',
    'It is a WebSocket server, which has a rule of its own.',
  ],
  *check(flow) {
    for (const service of blocksThat(flow, isApplication).filter((block) => losesState(flow, block))) {
      const copies = figure(service.replicas ?? 1)
      const says = `${nameOf(service)} keeps state in memory across ${copies} copies: users can land on one that does not know them.`
      yield { at: [service.id], says, fixes: () => fixesFor(flow, service) }
    }
  },
  good: 'C:client(Browser), L:lb, A:app(Shop){stateful=on replicas=3}, D:sql(Orders), K:cache(Sessions){role=session}; C->L, L->A, A->D, A->K',
  bad: 'C:client(Browser), L:lb, A:app(Shop){stateful=on replicas=3}, D:sql(Orders); C->L, L->A, A->D',
}
