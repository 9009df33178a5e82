import { BLOCK_PROPERTIES } from '#domain/board/blockProperties.ts'
import type { Block } from '#domain/board/board.ts'
import { capacityOf } from '#domain/capacity/capacityOf.ts'
import { eachWords } from '#domain/capacity/capacityWords.ts'
import { figure } from '#domain/capacity/figures.ts'
import { loadFigure } from '#domain/capacity/loadFigure.ts'
import type { Load } from '#domain/capacity/loadOf.ts'
import { strainedBlocks } from '#domain/capacity/strainOf.ts'
import type { FlowGraph } from '#domain/flow/flowGraph.ts'
import { loadCause } from '#domain/flow/loadCause.ts'
import { assuming, restsOn } from '#domain/flow/loadSays.ts'
import { nameOf } from '#domain/flow/names.ts'
import { copiesFor } from '#domain/flow/roles/copiesFor.ts'
import type { Fix, Rule } from '#domain/flow/rule.ts'
import { SOURCES } from '#domain/flow/sources.ts'

function fixesFor(flow: FlowGraph, block: Block, load: Load): readonly Fix[] {
  const copies = copiesFor(flow, block, load) ?? Infinity
  return [copies + 1, copies * 2]
    .filter((replicas) => replicas <= BLOCK_PROPERTIES.replicas.max)
    .map((replicas) => ({
      title: `Set replicas to ${figure(replicas)}`,
      draw: (draft) => draft.set(block, { replicas }),
    }))
}

/** Copies that are all needed at peak are no spares: losing one overloads the others. */
export const noFailureHeadroom: Rule = {
  id: 'no-failure-headroom',
  title: 'No copy to spare',
  topic: 'reliability',
  severity: 'warning',
  speaks: 'live',
  what: 'A block with several copies that takes its load with all of them, but not with one fewer.',
  why: 'A copy is lost to every failure and every release; if the rest cannot carry the peak, the loss spreads from one to all.',
  source: SOURCES.sizing,
  figures: true,
  quiet: [
    'It has a single copy, so that there is nothing to spare in the first place.',
    'The load is more than all copies take, which is the worse news.',
    'Load, copies or capacity are not stated, or the block is managed or scales by itself.',
  ],
  readsLabels: true,
  *check(flow) {
    for (const { block, load, strain } of strainedBlocks(flow.board)) {
      const capacity = strain === 'tight' ? capacityOf(block, flow.board.settings) : undefined
      if (!capacity) continue
      yield {
        at: [block.id],
        says: `${nameOf(block)} takes its peak of ${loadFigure(load)}${assuming(flow, block)} with all ${figure(capacity.replicas)} copies, ${eachWords(capacity)}, but not with one fewer.`,
        cause: loadCause(load.load, load.capacity),
        fixes: () => fixesFor(flow, block, load),
        ...restsOn(flow, block, capacity),
      }
    }
  },
  good: 'C:client(Browser), L:lb, A:app(Feed){replicas=20}, D:nosql(Posts){replicas=9 partitionKey=id}; C->L, L->A, A->D; brief peakReadQps=9000 peakWriteQps=1000',
  bad: 'C:client(Browser), L:lb, A:app(Feed){replicas=10}, D:nosql(Posts){replicas=9 partitionKey=id}; C->L, L->A, A->D; brief peakReadQps=9000 peakWriteQps=1000',
}
