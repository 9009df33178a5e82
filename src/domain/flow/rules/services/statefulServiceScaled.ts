import { typedLabel } from '#domain/blocks/freshLabel.ts'
import { anyOf, isApplication, isBalancer, isCache, isNosql, isWorker } from '#domain/blocks/predicates.ts'
import type { Block } from '#domain/board/board.ts'
import { figure } from '#domain/capacity/figures.ts'
import type { FlowGraph } from '#domain/flow/flowGraph.ts'
import { blocksThat } from '#domain/flow/graph/alike.ts'
import { isRequest } from '#domain/flow/graph/linkKinds.ts'
import { namesOf } from '#domain/flow/names.ts'
import { sessionCache } from '#domain/flow/repairs/sessionCache.ts'
import { boxesOfService, distinctServices } from '#domain/flow/roles/services.ts'
import type { Fix, Rule } from '#domain/flow/rule.ts'
import { SOURCES } from '#domain/flow/sources.ts'
import { groupBy } from '#shared/groupBy.ts'

const sharesState = anyOf(isCache, isNosql)

const balancersBefore = (flow: FlowGraph, block: Block): readonly Block[] =>
  flow.into(block).flatMap((link) => (isRequest(link) && isBalancer(link.from) ? [link.from] : []))

const findsState = (flow: FlowGraph, block: Block): boolean =>
  [block, ...balancersBefore(flow, block)].some(({ sticky }) => sticky === true) ||
  flow.out(block).some((link) => isRequest(link) && sharesState(link.to))

const copiesIn = (boxes: readonly Block[]): number => boxes.reduce((sum, { replicas = 1 }) => sum + replicas, 0)

/** The boxes of a service among whose copies users can land on the wrong one: those of one name run the same code. */
function scatteredBoxes(boxes: readonly Block[]): readonly Block[] {
  const servers = boxes.filter((block) => isApplication(block) && !isWorker(block) && block.stateful !== false)
  const named = groupBy(servers, (block) => typedLabel(block) ?? block.id)
  return [...named.values()].filter((same) => same.some(({ stateful }) => stateful) && copiesIn(same) > 1).flat()
}

function fixesFor(flow: FlowGraph, boxes: readonly Block[]): readonly Fix[] {
  const balancers = boxes.flatMap((box) => balancersBefore(flow, box))
  return [
    {
      title: 'Keep the state in a session cache',
      draw: (draft) => sessionCache(draft, { label: 'Sessions', users: boxes }),
    },
    {
      title: 'Turn on sticky sessions',
      draw: (draft) => draft.setAll(balancers.length > 0 ? balancers : boxes, { sticky: true }),
    },
    { title: 'Make it stateless', draw: (draft) => draft.setAll(boxes, { stateful: false }) },
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
    'The app, another box of its service or a load balancer right before one of them has sticky sessions.',
    'The app or another box of its service calls a cache or a NoSQL database.',
    'The app is a worker.',
    'It is a WebSocket server, which has a rule of its own.',
  ],
  readsLabels: true,
  *check(flow) {
    const keeping = blocksThat(flow, isApplication).filter(({ stateful }) => stateful === true)
    for (const service of distinctServices(flow, keeping)) {
      const all = boxesOfService(flow, service)
      const boxes = scatteredBoxes(all)
      if (boxes.length === 0 || all.some((box) => findsState(flow, box))) continue
      const keep = boxes.length === 1 ? 'keeps' : 'keep'
      const says = `${namesOf(boxes)} ${keep} state in memory across ${figure(copiesIn(boxes))} copies: users can land on one that does not know them.`
      yield { at: boxes.map(({ id }) => id), says, fixes: () => fixesFor(flow, boxes) }
    }
  },
  good: 'C:client(Browser), L:lb, A:app(Shop){stateful=on replicas=3}, D:sql(Orders), K:cache(Sessions){role=session}; C->L, L->A, A->D, A->K',
  bad: 'C:client(Browser), L:lb, A:app(Shop){stateful=on replicas=3}, D:sql(Orders); C->L, L->A, A->D',
}
