import { answersCallers, isDomainService } from '#domain/blocks/predicates.ts'
import type { Block } from '#domain/board/board.ts'
import type { Link } from '#domain/capacity/links.ts'
import { stated } from '#domain/flow/draft/stated.ts'
import type { FlowGraph } from '#domain/flow/flowGraph.ts'
import { type LinkSort, linksThat } from '#domain/flow/graph/alike.ts'
import { targetsOf } from '#domain/flow/graph/linkEnds.ts'
import { isNeverTaken, isRequest } from '#domain/flow/graph/linkKinds.ts'
import { isMvp } from '#domain/flow/isMvp.ts'
import { limitsOf } from '#domain/flow/limitsOf.ts'
import { nameOf } from '#domain/flow/names.ts'
import { addQueue } from '#domain/flow/repairs/addQueue.ts'
import { publish } from '#domain/flow/repairs/publish.ts'
import { knowsUsers } from '#domain/flow/roles/authenticates.ts'
import { distinctServices, serviceOf } from '#domain/flow/roles/services.ts'
import type { Fix, Rule } from '#domain/flow/rule.ts'
import { SOURCES } from '#domain/flow/sources.ts'
import { groupBy } from '#shared/groupBy.ts'

const mayCall = (link: LinkSort): boolean => isRequest(link) && isDomainService(link.from) && answersCallers(link.to)

const isWaitedFor = (flow: FlowGraph, link: Link): boolean => {
  const { from, to } = link
  return (
    from.parallel !== true && !knowsUsers(to) && !isNeverTaken(link) && serviceOf(flow, from) !== serviceOf(flow, to)
  )
}

/** The services called by the edges that were drawn last. */
function lastCalled(flow: FlowGraph, calls: readonly Link[], count: number): ReadonlySet<Block> {
  const backwards = calls.toReversed().map(({ to }) => serviceOf(flow, to))
  return new Set([...new Set(backwards)].slice(0, count))
}

function fixesFor(flow: FlowGraph, { caller, calls, over }: FanOut): readonly Fix[] {
  return [
    { title: 'Call them side by side, with a time limit', draw: (draft) => draft.set(caller, { parallel: true }) },
    {
      title: over === 1 ? 'Let the last of the calls go by an event' : `Let the last ${over} of the calls go by events`,
      draw: (draft) => {
        const services = lastCalled(flow, calls, over)
        const queue = addQueue(draft)
        publish(draft, caller, queue)
        for (const { edge, to } of calls) {
          if (!services.has(serviceOf(flow, to))) continue
          draft.removeEdges([edge])
          draft.connect(queue, to, { kind: 'event', ...stated(edge, 'label') })
        }
      },
    },
  ]
}

/** A service, the calls it waits for, and by how many services it passes the limit. */
interface FanOut {
  readonly caller: Block
  readonly calls: readonly Link[]
  readonly over: number
}

/** One call more is one more that may be slow or fail. */
export const fanOutInRequest: Rule = {
  id: 'fan-out-in-request',
  title: 'One request waits for many services',
  topic: 'services',
  severity: 'warning',
  speaks: 'settled',
  what: 'A service that calls four or more other services, or as many as the settings of the board say.',
  why: 'Availability multiplies over all that a request waits for; what the answer does not need goes by events.',
  source: SOURCES.interaction,
  quiet: [
    'A BFF calls them: putting answers together is its work.',
    'The service says that it calls the others side by side, with a time limit.',
    'Copies of one service count once; so do all services of one owner, and none of the caller’s own.',
    'Identity services, workers, notifications, external APIs and stores do not count, nor do calls with a share of 0.',
    'The brief says that this is a first version.',
  ],
  readsLabels: true,
  *check(flow) {
    if (isMvp(flow)) return
    const limit = limitsOf(flow.board).fanOut
    const waiting = linksThat(flow, mayCall).filter((link) => isWaitedFor(flow, link))
    for (const [caller, calls] of groupBy(waiting, ({ from }) => from)) {
      const count = distinctServices(flow, targetsOf(calls)).length
      if (count < limit) continue
      yield {
        at: [caller.id, ...calls.map(({ edge }) => edge.id)],
        says: `${nameOf(caller)} calls ${count} services; a request that needs them all takes as long as the slowest and fails with any of them.`,
        fixes: () => fixesFor(flow, { caller, calls, over: count - limit + 1 }),
      }
    }
  },
  good: 'C:client(Browser), L:lb, A:app(Checkout){idempotent=on}, P:app(Prices), S:app(Stock), T:app(Tax), V:app(Delivery), Q:queue{dlq=on}; C->L, L->A, A->P, A->S, A->T, A~>Q, Q~>V',
  bad: 'C:client(Browser), L:lb, A:app(Checkout){idempotent=on}, P:app(Prices), S:app(Stock), T:app(Tax), V:app(Delivery); C->L, L->A, A->P, A->S, A->T, A->V',
}
