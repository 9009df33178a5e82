import { isQueue, isWorker, isWorkingQueue } from '#domain/blocks/predicates.ts'
import type { Block } from '#domain/board/board.ts'
import { fixList } from '#domain/flow/fixList.ts'
import type { FlowGraph } from '#domain/flow/flowGraph.ts'
import { blocksThat } from '#domain/flow/graph/alike.ts'
import { isFlow } from '#domain/flow/graph/linkKinds.ts'
import { nameOf } from '#domain/flow/names.ts'
import { addWorker } from '#domain/flow/repairs/addWorker.ts'
import type { Fix, Rule } from '#domain/flow/rule.ts'
import { SOURCES } from '#domain/flow/sources.ts'

function fixesFor(flow: FlowGraph, queue: Block): readonly Fix[] {
  const polling = flow.into(queue).filter((link) => isFlow(link) && isWorker(link.from))
  return fixList(
    { title: 'Add a worker', draw: (draft) => draft.connect(queue, addWorker(draft)) },
    polling.length > 0 && {
      title: 'Turn the edge from the worker around',
      draw: (draft) => {
        for (const { edge, from } of polling) draft.retarget(edge, { from: queue, to: from })
      },
    },
    {
      title: 'Leave its consumers out of scope',
      draw: (draft) => draft.set(queue, { consumersOutOfScope: true }),
    },
  )
}

/** Messages nobody reads pile up until they expire. */
export const queueWithoutConsumer: Rule = {
  id: 'queue-without-consumer',
  title: 'Queue without a consumer',
  topic: 'events',
  severity: 'error',
  speaks: 'settled',
  what: 'A queue, stream or channel that gets messages and hands none on.',
  why: 'A queue only postpones work; without a consumer the work is never done and the queue fills up.',
  source: SOURCES.events,
  quiet: [
    'It is a dead-letter queue, which people look through.',
    'Its consumers are marked as out of scope.',
    'Anything takes the messages: a server, notifications, a store, an external API or another queue.',
  ],
  *check(flow) {
    for (const queue of blocksThat(flow, isQueue)) {
      if (!isWorkingQueue(queue) || queue.consumersOutOfScope === true) continue
      const isFed = flow.into(queue).some((link) => isFlow(link) && link.kind !== 'origin')
      if (!isFed || flow.out(queue).some(isFlow)) continue
      yield {
        at: [queue.id],
        says: `Messages pile up in ${nameOf(queue)}: nothing consumes them.`,
        fixes: () => fixesFor(flow, queue),
      }
    }
  },
  good: 'C:client(Browser), L:lb, A:app(Profiles), D:sql(Profile DB), Q:queue(Profile events), W:app(Mailer){role=worker}, P:notify; C->L, L->A, A->D, A~>Q{via=outbox}, Q~>W, W->P',
  bad: 'C:client(Browser), L:lb, A:app(Profiles), D:sql(Profile DB), Q:queue(Profile events); C->L, L->A, A->D, A~>Q{via=outbox}',
}
