import { isSql } from '#domain/blocks/predicates.ts'
import type { Block } from '#domain/board/board.ts'
import { figure } from '#domain/capacity/figures.ts'
import { fixList } from '#domain/flow/fixList.ts'
import { nameOf } from '#domain/flow/names.ts'
import { shardInto } from '#domain/flow/repairs/shardInto.ts'
import type { Fix } from '#domain/flow/rule.ts'
import type { ResultId } from '#domain/interview/estimate/results/ids.ts'
import { isManaged } from '#domain/names/runsOn.ts'
import { inWords } from '../figureWords.ts'
import type { InputId } from '../inputs.ts'
import { roundedUp } from '../rounding.ts'
import { ESTIMATE_SOURCES as FROM } from '../sources.ts'
import type { ForcedBy, NumbersView, Verdict } from './consequence.ts'
import { storeNeeds } from './storeNeeds.ts'
import { onNodes, wideInPlaceOf } from './wideColumn.ts'

/** The nodes on which the data of a store lies by its copies and shards: a shard of SQL is whole on each of its copies. */
const nodesOf = ({ replicas = 1, shards = 1, ...block }: Block, copies: number): number =>
  isSql(block) ? shards * copies : replicas * shards

/** More shards than this are no database that anybody keeps by hand. */
const MOST_SHARDS = 1_000

function stepsFor(view: NumbersView, store: Block, nodes: number): readonly Fix[] {
  if (!isSql(store)) return fixList(onNodes(store, roundedUp(nodes)))
  const shards = roundedUp(nodes / copiesOf(view))
  return fixList(shards <= MOST_SHARDS ? shardInto(store, shards) : wideInPlaceOf(view, store, roundedUp(nodes)))
}

/** A factor of a result by the field that it is from. */
const factorOf = (view: NumbersView, id: ResultId, field: InputId): number =>
  view.estimate.get(id)?.factors.find((factor) => factor.field === field)?.value ?? 1

const copiesOf = (view: NumbersView): number => factorOf(view, 'kept-five-years', 'copies')

function verdictOn(view: NumbersView, store: Block, nodes: number): Verdict {
  const there = nodesOf(store, copiesOf(view))
  const answer = isManaged(store)
    ? `${nameOf(store)} is managed and grows by itself`
    : there >= nodes
      ? `${nameOf(store)} lies on ${figure(there)} nodes`
      : undefined
  const [kept, each] = [view.value('kept-five-years') ?? 0, factorOf(view, 'storage-nodes', 'nodeStorage')]
  return {
    at: [store.id],
    says: `Five years of data need ${figure(nodes)} nodes`,
    because: `${inWords(kept, 'bytes')} are kept with their copies, ${inWords(each, 'bytes')} on a node.`,
    answer,
    steps: answer === undefined ? stepsFor(view, store, nodes) : undefined,
  }
}

/** A disk is full some day: what grows has to be spread before. */
export const storageBeyondOneNode: ForcedBy = {
  id: 'storage-beyond-one-node',
  result: 'storage-nodes',
  source: FROM.steps,
  check: (view) => {
    const nodes = view.value('storage-nodes') ?? 0
    // One node for each copy is what anybody has.
    if (nodes <= copiesOf(view)) return []
    const [largest] = storeNeeds(view).toSorted((a, b) => b.writes - a.writes)
    return largest ? [verdictOn(view, largest.store, nodes)] : []
  },
}
