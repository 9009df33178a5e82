import { isQueue, isService, isWorker } from '#domain/blocks/predicates.ts'
import type { Block, EdgeId } from '#domain/board/board.ts'
import type { Link } from '#domain/capacity/links.ts'
import type { FlowGraph } from '#domain/flow/flowGraph.ts'
import { type LinkSort, linksThat } from '#domain/flow/graph/alike.ts'
import { feedingLinks } from '#domain/flow/graph/feedingLinks.ts'
import { isEvent, isNeverTaken, isRequest } from '#domain/flow/graph/linkKinds.ts'
import { linksByEnds, type Parallels } from '#domain/flow/graph/linksByEnds.ts'
import { waitingCirclesOf } from '#domain/flow/graph/waitingCircles.ts'
import { isMvp } from '#domain/flow/isMvp.ts'
import { nameOf } from '#domain/flow/names.ts'
import { queueBetween } from '#domain/flow/repairs/queueBetween.ts'
import type { Fix, Rule } from '#domain/flow/rule.ts'
import { SOURCES } from '#domain/flow/sources.ts'
import { onceFor } from '#shared/onceFor.ts'

const mayCallBack = (link: LinkSort): boolean => isRequest(link) && isWorker(link.from) && isService(link.to)

const sends = (link: Link): boolean => isRequest(link) || isEvent(link)

/** What sends the messages that a worker takes from queues, each by an edge of its own. */
const sendersTo = onceFor((flow: FlowGraph) =>
  onceFor((worker: Block): ReadonlySet<Block> => {
    const queues = flow.into(worker).flatMap((link) => (sends(link) && isQueue(link.from) ? [link.from] : []))
    const links = queues.flatMap((queue) => feedingLinks(flow, queue))
    return new Set(links.filter(sends).map(({ from }) => from))
  }),
)

const inCircles = onceFor(
  (flow: FlowGraph): ReadonlySet<EdgeId> =>
    new Set(waitingCirclesOf(flow).flatMap(({ links }) => links.map(({ edge }) => edge.id))),
)

const callsBack = (flow: FlowGraph, link: Link): boolean =>
  link.from.trigger !== 'schedule' &&
  !isNeverTaken(link) &&
  sendersTo(flow)(link.from).has(link.to) &&
  !inCircles(flow).has(link.edge.id)

const fixesFor = ({ edges }: Parallels): readonly Fix[] => [
  { title: 'Put what is needed into the message', draw: (draft) => draft.removeEdges(edges) },
  { title: 'Answer by an event', draw: (draft) => queueBetween(draft, edges) },
]

/** The queue lets the sender be away, but the worker cannot go on without it. */
export const workerCallsBack: Rule = {
  id: 'worker-calls-back',
  title: 'Worker calls whoever sent the message',
  topic: 'events',
  severity: 'hint',
  speaks: 'settled',
  what: 'A worker that takes messages from a queue and calls a service or BFF that sends to this queue, straight or over an outbox or other queues.',
  why: 'A queue lets both sides work when they can; a call back makes the worker wait for the sender again.',
  source: SOURCES.queues,
  quiet: [
    'It hands a result to a WebSocket server or to notifications: that is a delivery.',
    'The service never sends itself: a change feed of its database or notifications of its bucket fill the queue.',
    'A schedule starts the worker.',
    'The edge has a share of 0, or is part of a circle that another rule tells.',
    'The brief says that this is a first version.',
  ],
  *check(flow) {
    if (isMvp(flow)) return
    for (const parallels of linksByEnds(linksThat(flow, mayCallBack).filter((link) => callsBack(flow, link)))) {
      const { from, to, at } = parallels
      yield {
        at,
        says: `${nameOf(from)} works on what ${nameOf(to)} sent and calls it for more: when ${nameOf(to)} is down or busy, the queue between them does not help.`,
        fixes: () => fixesFor(parallels),
      }
    }
  },
  good: 'C:client(Browser), L:lb, A:app(Orders){idempotent=on}, D:sql(Orders DB), Q:queue{dlq=on}, W:app(Invoicing){role=worker}, O:object(Invoices){role=archive}; C->L, L->A, A->D, A~>Q{via=outbox}, Q~>W, W->O',
  bad: 'C:client(Browser), L:lb, A:app(Orders){idempotent=on}, D:sql(Orders DB), Q:queue{dlq=on}, W:app(Invoicing){role=worker}; C->L, L->A, A->D, A~>Q{via=outbox}, Q~>W, W->A',
}
