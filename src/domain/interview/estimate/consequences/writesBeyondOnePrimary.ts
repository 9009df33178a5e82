import { isSql } from '#domain/blocks/predicates.ts'
import { BLOCK_PROPERTIES } from '#domain/board/blockProperties.ts'
import type { Block } from '#domain/board/board.ts'
import { KEPT_BY } from '#domain/capacity/capacityOf.ts'
import { rangeWords } from '#domain/capacity/capacityWords.ts'
import { exceeds } from '#domain/capacity/exceeds.ts'
import { figure } from '#domain/capacity/figures.ts'
import type { Draft } from '#domain/flow/draft/draft.ts'
import { EASY_WRITES } from '#domain/flow/easyWrites.ts'
import { fixList } from '#domain/flow/fixList.ts'
import { nameOf } from '#domain/flow/names.ts'
import { becomeWithCopies } from '#domain/flow/repairs/becomeWithCopies.ts'
import { shardInto } from '#domain/flow/repairs/shardInto.ts'
import type { Fix } from '#domain/flow/rule.ts'
import { figureOfProduct } from '#domain/names/productFigures.ts'
import { roundedUp } from '../rounding.ts'
import { ESTIMATE_SOURCES as FROM } from '../sources.ts'
import type { ForcedBy, NumbersView, Verdict } from './consequence.ts'
import { needsNoReckoning, plannedNodes, standingCapacity, storeNeeds, takesUpTo } from './storeNeeds.ts'
import { writersOn } from './writersOn.ts'

const WIDE = 'Cassandra'
/** What spreads rows over nodes where nobody says what they are looked up by. */
const USUAL_KEY = 'id'

const lowOf = (product: string): number => figureOfProduct(product)?.low ?? EASY_WRITES

const nodesFor = (writes: number): number => plannedNodes(writes, lowOf(WIDE), KEPT_BY)

const wideFields = (writes: number, key?: string) => ({
  technology: WIDE,
  replicas: nodesFor(writes),
  partitionKey: key?.trim() || USUAL_KEY,
})

const many = (writes: number) => `${figure(nodesFor(writes))} nodes, ${KEPT_BY} copies of each row`

/** Puts a wide-column store in the place of a database. */
const become = (view: NumbersView, store: Block, writes: number): Fix => ({
  title: `Use ${WIDE} for ${nameOf(store)}: ${many(writes)}`,
  draw: (draft) =>
    becomeWithCopies(draft, view.flow, {
      database: store,
      kind: 'nosql',
      fields: wideFields(writes, store.partitionKey),
    }),
})

/** A new wide-column store behind whatever would write it. */
const added = (view: NumbersView, writes: number): Fix => ({
  title: `Add ${WIDE}: ${many(writes)}`,
  draw: (draft: Draft) => {
    const store = draft.add('nosql', wideFields(writes))
    for (const writer of writersOn(view.flow)) draft.connect(writer, store)
  },
})

const wideEnough = (store: Block, writes: number): Fix | false => {
  const nodes = nodesFor(writes)
  return (
    nodes <= BLOCK_PROPERTIES.replicas.max && {
      title: `Run ${nameOf(store)} on ${figure(nodes)} nodes`,
      draw: (draft) => draft.set(store, { replicas: nodes, partitionKey: store.partitionKey?.trim() || USUAL_KEY }),
    }
  )
}

const stepsFor = (view: NumbersView, store: Block, writes: number): readonly Fix[] =>
  isSql(store)
    ? fixList(
        nodesFor(writes) <= BLOCK_PROPERTIES.replicas.max && become(view, store, writes),
        shardInto(store, roundedUp(writes / EASY_WRITES)),
      )
    : fixList(wideEnough(store, writes))

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
    return [{ at: [], says: 'One SQL server will not hold these writes', because, steps: [added(view, writes)] }]
  },
}
