import { isWorkingQueue } from '../isWorkingQueue.ts'
import { isFlow } from '../linkKinds.ts'
import { nameOf } from '../names.ts'
import type { Rule } from '../rule.ts'
import { SOURCES } from '../sources.ts'

/** Messages nobody reads pile up until they expire. */
export const queueWithoutConsumer: Rule = {
  id: 'queue-without-consumer',
  title: 'Queue without a consumer',
  topic: 'events',
  severity: 'error',
  speaks: 'settled',
  what: '',
  why: 'A queue only postpones work; without a consumer the work is never done and the queue fills up.',
  source: SOURCES.events,
  quiet: [],
  *check(flow) {
    for (const queue of flow.blocks) {
      if (!isWorkingQueue(queue) || queue.consumersOutOfScope === true) continue
      const isFed = flow.into(queue).some((link) => isFlow(link) && link.edge.kind !== 'origin')
      if (!isFed || flow.out(queue).some(isFlow)) continue
      yield { at: [queue.id], says: `Messages pile up in ${nameOf(queue)}: nothing consumes them.` }
    }
  },
  good: 'C:client(Browser), L:lb, A:app(Orders), D:sql(Orders DB), Q:queue(Order events), W:app(Mailer){role=worker}, P:notify; C->L, L->A, A->D, A~>Q{via=outbox}, Q~>W, W->P',
  bad: 'C:client(Browser), L:lb, A:app(Orders), D:sql(Orders DB), Q:queue(Order events); C->L, L->A, A->D, A~>Q{via=outbox}',
}
