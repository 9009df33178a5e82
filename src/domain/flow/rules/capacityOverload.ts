import { loadOf } from '#domain/capacity/loadOf.ts'
import { figure } from '../figures.ts'
import { isOverloaded } from '../isOverloaded.ts'
import { nameOf } from '../names.ts'
import type { Rule } from '../rule.ts'
import { SOURCES } from '../sources.ts'

/** What gets more than it can take queues up, then times out, then takes its callers with it. */
export const capacityOverload: Rule = {
  id: 'capacity-overload',
  title: 'More load than capacity',
  topic: 'reliability',
  severity: 'error',
  speaks: 'live',
  what: '',
  why: 'Even by the upper end of the reference figures this many copies cannot take the peak that the brief states.',
  source: SOURCES.numbers,
  quiet: [],
  *check(flow) {
    const loads = loadOf(flow.board)
    for (const block of flow.blocks) {
      const load = loads.get(block.id)
      if (load?.capacity === undefined || !isOverloaded(load)) continue
      const unit = load.unit === 'connections' ? ' open connections' : '/s'
      const percent = load.capacity > 0 ? ` (${figure((load.load / load.capacity) * 100)} %)` : ''
      const says = `${nameOf(block)} gets ${figure(load.load)}${unit} and can take ${figure(load.capacity)}${percent}.`
      yield { at: [block.id], says }
    }
  },
  good: 'C:client(Browser), L:lb, A:app(Feed){replicas=20}, D:nosql(Posts){replicas=9 partitionKey=id}; C->L, L->A, A->D; brief peakReadQps=9000 peakWriteQps=1000',
  bad: 'C:client(Browser), L:lb, A:app(Feed){replicas=4}, D:nosql(Posts){replicas=9 partitionKey=id}; C->L, L->A, A->D; brief peakReadQps=9000 peakWriteQps=1000',
}
