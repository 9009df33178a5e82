import { isSql } from '#domain/blocks/predicates.ts'
import type { Block } from '#domain/board/board.ts'
import { KEPT_BY } from '#domain/capacity/capacityOf.ts'
import { rangeWords } from '#domain/capacity/capacityWords.ts'
import { exceeds } from '#domain/capacity/exceeds.ts'
import { figure } from '#domain/capacity/figures.ts'
import { EASY_WRITES } from '#domain/flow/easyWrites.ts'
import { fixList } from '#domain/flow/fixList.ts'
import { nameOf } from '#domain/flow/names.ts'
import { shardInto } from '#domain/flow/repairs/shardInto.ts'
import type { Fix } from '#domain/flow/rule.ts'
import { figureOfProduct } from '#domain/names/productFigures.ts'
import { roundedUp } from '../rounding.ts'
import { ESTIMATE_SOURCES as FROM } from '../sources.ts'
import type { ForcedBy, NumbersView, Verdict } from './consequence.ts'
import { needsNoReckoning, plannedNodes, standingCapacity, storeNeeds, takesUpTo } from './storeNeeds.ts'
import { onNodes, WIDE_COLUMN, wideAdded, wideInPlaceOf } from './wideColumn.ts'

const nodesFor = (writes: number): number =>
  plannedNodes(writes, figureOfProduct(WIDE_COLUMN)?.low ?? EASY_WRITES, KEPT_BY)

const stepsFor = (view: NumbersView, store: Block, writes: number): readonly Fix[] =>
  isSql(store)
    ? fixList(wideInPlaceOf(view, store, nodesFor(writes)), shardInto(store, roundedUp(writes / EASY_WRITES)))
    : fixList(onNodes(store, nodesFor(writes)))

function verdictOn(view: NumbersView, store: Block, writes: number): Verdict {
  const at = [store.id]
  const capacity = standingCapacity(view, store)
  const need = `${figure(writes)} writes/s`
  if (typeof capacity === 'string') {
    return {
      at,
      says: `${nameOf(store)} has to take every write`,
      because: `${need} at peak.`,
      answer: `${nameOf(store)} ${needsNoReckoning(capacity)}`,
    }
  }
  const { reference } = capacity
  const most = capacity.writes ?? capacity.total
  const product = 'product' in reference ? reference.product : ''
  const one = `${product} ${reference.one}`.trim()
  const because = `${need} at peak against ${rangeWords(reference)} a ${reference.one}.`
  if (!exceeds(writes, most))
    return {
      at,
      says: `One ${one} would not hold ${nameOf(store)}`,
      because,
      answer: `${nameOf(store)} ${takesUpTo(most)}`,
    }
  const copies =
    capacity.replicas > 1 && capacity.writes === undefined ? `${figure(capacity.replicas)} nodes` : `One ${one}`
  return {
    at,
    says: `${copies} will not hold ${nameOf(store)}`,
    because,
    steps: stepsFor(view, store, writes),
  }
}

/** One machine takes all writes of a table, and cannot be copied to take more. */
export const writesBeyondOnePrimary: ForcedBy = {
  id: 'writes-beyond-one-primary',
  result: 'writes-peak',
  source: FROM.numbers,
  check: (view) => {
    const one = figureOfProduct('PostgreSQL')
    const writes = view.value('writes-peak') ?? 0
    if (!one || writes <= EASY_WRITES) return []
    const needs = storeNeeds(view)
    if (needs.length > 0) {
      return needs.flatMap((need) => (need.writes > EASY_WRITES ? verdictOn(view, need.store, need.writes) : []))
    }
    const because = `${figure(writes)} writes/s at peak against ${rangeWords(one)} a ${one.one}.`
    return [
      {
        at: [],
        says: 'One SQL server will not hold these writes',
        because,
        steps: fixList(wideAdded(view, nodesFor(writes))),
      },
    ]
  },
}
