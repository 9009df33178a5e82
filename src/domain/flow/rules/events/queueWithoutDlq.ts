import { anyOf, isApplication, isDlq, isNotifier, isQueue } from '#domain/blocks/predicates.ts'
import { roleOf } from '#domain/blocks/traits.ts'
import type { Block } from '#domain/board/board.ts'
import type { Link } from '#domain/capacity/links.ts'
import type { Draft } from '#domain/flow/draft/draft.ts'
import { stated } from '#domain/flow/draft/stated.ts'
import type { FlowGraph } from '#domain/flow/flowGraph.ts'
import { blocksThat } from '#domain/flow/graph/alike.ts'
import { feedingLinks } from '#domain/flow/graph/feedingLinks.ts'
import { isEvent, isFlow } from '#domain/flow/graph/linkKinds.ts'
import { isMvp } from '#domain/flow/isMvp.ts'
import { nameOf } from '#domain/flow/names.ts'
import { isLosable, losesLittle } from '#domain/flow/roles/losesLittle.ts'
import type { Rule } from '#domain/flow/rule.ts'
import { SOURCES } from '#domain/flow/sources.ts'

const canFail = anyOf(isApplication, isNotifier)

const redelivers = (block: Block): boolean =>
  isQueue(block) && (roleOf(block) === 'queue' || roleOf(block) === 'stream')

const setsAside = (flow: FlowGraph, block: Block): boolean =>
  flow.out(block).some((link) => isEvent(link) && isDlq(link.to))

function lacksDlq(flow: FlowGraph, queue: Block): boolean {
  if (!redelivers(queue) || queue.dlq === true) return false
  const consumers = flow.out(queue).filter(isFlow)
  return (
    consumers.some(({ to }) => canFail(to)) &&
    ![queue, ...consumers.map(({ to }) => to)].some((b) => setsAside(flow, b))
  )
}

const allLosable = (links: readonly Link[], end: 'from' | 'to'): boolean =>
  links.length > 0 && links.every((link) => isLosable(link[end]))

/** True when nobody would miss a message: so says the queue, all that fills or all that empties it, or it all ends in analytics. */
const isMissedByNobody = (flow: FlowGraph, queue: Block): boolean =>
  losesLittle(flow, queue) ||
  allLosable(feedingLinks(flow, queue), 'from') ||
  allLosable(
    flow.out(queue).filter((link) => isFlow(link) && canFail(link.to)),
    'to',
  )

/** The dead-letter queue runs where the queue runs, so it takes over what says how that is kept up. */
function addDlq(draft: Draft, queue: Block): void {
  const same = stated(queue, 'technology', 'replicas', 'managed', 'owner', 'region')
  draft.connect(queue, draft.add('queue', { ...same, role: 'dlq', label: 'Dead-letter queue', tier: queue.tier }))
}

/** One message that can never be handled blocks its stream or is retried until somebody notices. */
export const queueWithoutDlq: Rule = {
  id: 'queue-without-dlq',
  title: 'Failed messages have nowhere to go',
  topic: 'events',
  severity: 'warning',
  lower: { severity: 'hint', where: 'where a lost message does little harm' },
  speaks: 'settled',
  what: 'A queue or stream that servers or notifications consume, without a dead-letter queue for what they cannot handle; a hint where a loss does no harm, as it says itself or because all of it ends in analytics.',
  why: 'A message that always fails comes back forever and holds up those behind it, unless it is set aside to be looked at and replayed.',
  source: SOURCES.asynchronous,
  quiet: [
    'The queue is marked as having a dead-letter queue, or one is drawn behind it or behind a consumer.',
    'It is a pub/sub channel, which delivers no message twice, or a dead-letter queue itself, by its role or its name.',
    'Only stores or other queues take its messages.',
    'The brief says that this is a first version.',
  ],
  *check(flow) {
    if (isMvp(flow)) return
    for (const queue of blocksThat(flow, isQueue)) {
      if (!lacksDlq(flow, queue)) continue
      yield {
        at: [queue.id],
        ...(isMissedByNobody(flow, queue) ? { severity: 'hint' } : {}),
        says: `A message in ${nameOf(queue)} that always fails has nowhere to go.`,
        fixes: () => [
          { title: 'Mark it as having a dead-letter queue', draw: (draft) => draft.set(queue, { dlq: true }) },
          { title: 'Add a dead-letter queue', draw: (draft) => addDlq(draft, queue) },
        ],
      }
    }
  },
  good: 'C:client(Browser), L:lb, A:app(Shop), Q:queue(Jobs){dlq=on}, W:app(Mailer){role=worker}, D:sql(Sent mail); C->L, L->A, A~>Q, Q~>W, W->D',
  bad: 'C:client(Browser), L:lb, A:app(Shop), Q:queue(Jobs), W:app(Mailer){role=worker}, D:sql(Sent mail); C->L, L->A, A~>Q, Q~>W, W->D',
}
