import { isPlainCache, isSql } from '#domain/blocks/predicates.ts'
import { KEPT_BY } from '#domain/capacity/capacityOf.ts'
import { rangeWords } from '#domain/capacity/capacityWords.ts'
import { exceeds } from '#domain/capacity/exceeds.ts'
import { figure } from '#domain/capacity/figures.ts'
import { fixList } from '#domain/flow/fixList.ts'
import { blocksThat } from '#domain/flow/graph/alike.ts'
import { nameOf, namesOf } from '#domain/flow/names.ts'
import { relieveDatabase } from '#domain/flow/repairs/relieveDatabase.ts'
import type { Fix } from '#domain/flow/rule.ts'
import { figureOfProduct } from '#domain/names/productFigures.ts'
import { ESTIMATE_SOURCES as FROM } from '../sources.ts'
import type { ForcedBy, NumbersView, Verdict } from './consequence.ts'
import { plannedNodes, type StoreNeed, standingCapacity, storeNeeds } from './storeNeeds.ts'
import { onNodes } from './wideColumn.ts'

function stepsFor(view: NumbersView, { store, reads, writes }: StoreNeed, each: number): readonly Fix[] {
  const load = view.loads.get(store.id)
  if (isSql(store) && load) return relieveDatabase(view.flow, store, { ...load, reads, load: reads })
  return fixList(onNodes(store, plannedNodes(reads + writes, each, KEPT_BY)))
}

const answersAll = (view: NumbersView, { store, reads }: StoreNeed): boolean => {
  const capacity = standingCapacity(view, store)
  return typeof capacity === 'string' || !exceeds(reads, capacity.total)
}

function openAt(view: NumbersView, need: StoreNeed): readonly Verdict[] {
  const { store, reads } = need
  const capacity = standingCapacity(view, store)
  if (typeof capacity === 'string') return []
  const { reference, each } = capacity
  return [
    {
      at: [store.id],
      says: `One ${reference.one} will not answer the reads of ${nameOf(store)}`,
      because: `${figure(reads)} reads/s reach it at peak against ${rangeWords(reference)} a ${reference.one}.`,
      steps: stepsFor(view, need, reference.low ?? each),
    },
  ]
}

/** What keeps reads from the databases, or what the databases take of them. */
function answered(view: NumbersView, needs: readonly StoreNeed[]): Verdict {
  const all = view.value('reads-peak') ?? 0
  const caches = blocksThat(view.flow, isPlainCache)
  const stores = needs.map(({ store }) => store)
  const left = needs.reduce((sum, { reads }) => sum + reads, 0)
  return {
    at: [...caches, ...stores].map(({ id }) => id),
    says: 'One server would not answer these reads',
    because: `${figure(all)} reads/s at peak, of which ${figure(left)} reach ${namesOf(stores)}.`,
    answer: caches.length > 0 ? `${namesOf(caches)} takes the rest` : `${namesOf(stores)} can take them`,
  }
}

/** What one server of a database answers is soon too little for what people read. */
export const readsBeyondOneServer: ForcedBy = {
  id: 'reads-beyond-one-server',
  result: 'reads-peak',
  source: FROM.numbers,
  check: (view) => {
    const one = figureOfProduct('PostgreSQL')?.each ?? 0
    const needs = storeNeeds(view)
    if (needs.length === 0 || (view.value('reads-peak') ?? 0) <= one) return []
    const open = needs.filter((need) => !answersAll(view, need))
    return open.length > 0 ? open.flatMap((need) => openAt(view, need)) : [answered(view, needs)]
  },
}
