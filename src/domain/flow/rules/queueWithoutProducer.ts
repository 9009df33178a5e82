import { isWorkingQueue } from '../isWorkingQueue.ts'
import { isFlow } from '../linkKinds.ts'
import { nameOf } from '../names.ts'
import type { Rule } from '../rule.ts'
import { SOURCES } from '../sources.ts'

/** Consumers of an empty queue wait forever. */
export const queueWithoutProducer: Rule = {
  id: 'queue-without-producer',
  title: 'Queue without a producer',
  topic: 'events',
  severity: 'error',
  speaks: 'settled',
  what: '',
  why: 'A queue decouples one side from another; with nothing that writes to it, what stands behind it never starts.',
  source: SOURCES.queues,
  quiet: [],
  *check(flow) {
    for (const queue of flow.blocks) {
      if (!isWorkingQueue(queue) || !flow.out(queue).some(isFlow) || flow.into(queue).some(isFlow)) continue
      yield { at: [queue.id], says: `Nothing ever writes to ${nameOf(queue)}.` }
    }
  },
  good: 'C:client(Browser), L:lb, A:app(Orders), D:sql(Orders DB), Q:queue(Order events), W:app(Biller){role=worker}; C->L, L->A, A->D, A~>Q{via=outbox}, Q~>W, W->D',
  bad: 'C:client(Browser), L:lb, A:app(Orders), D:sql(Orders DB), Q:queue(Order events), W:app(Biller){role=worker}; C->L, L->A, A->D, Q~>W, W->D',
}
