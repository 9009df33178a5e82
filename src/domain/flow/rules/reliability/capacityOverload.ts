import { isSql } from '#domain/blocks/predicates.ts'
import { BLOCK_PROPERTIES } from '#domain/board/blockProperties.ts'
import type { Block } from '#domain/board/board.ts'
import { figure, percent } from '#domain/capacity/figures.ts'
import { loadFigure } from '#domain/capacity/loadFigure.ts'
import type { Load } from '#domain/capacity/loadOf.ts'
import { strainedBlocks } from '#domain/capacity/strainOf.ts'
import type { FlowGraph } from '#domain/flow/flowGraph.ts'
import { loadCause } from '#domain/flow/loadCause.ts'
import { nameOf } from '#domain/flow/names.ts'
import { relieveDatabase } from '#domain/flow/repairs/relieveDatabase.ts'
import { copiesCome, runCopies } from '#domain/flow/repairs/runCopies.ts'
import { copiesFor } from '#domain/flow/roles/copiesFor.ts'
import type { Fix, Rule } from '#domain/flow/rule.ts'
import { SOURCES } from '#domain/flow/sources.ts'

/** Half of the copies may be lost before the rest is too few. */
const REDUNDANCY = 2

function fixesFor(flow: FlowGraph, block: Block, load: Load): readonly Fix[] {
  if (isSql(block)) return relieveDatabase(flow, block, load)
  const replicas = (copiesFor(block, load) ?? Infinity) * REDUNDANCY
  if (replicas > BLOCK_PROPERTIES.replicas.max) return []
  const title = `Set replicas to ${figure(replicas)}${copiesCome(flow, [block])}`
  return [{ title, draw: (draft) => runCopies(draft, [block], replicas) }]
}

/** What gets more than it can take queues up, then times out, then takes its callers with it. */
export const capacityOverload: Rule = {
  id: 'capacity-overload',
  title: 'More load than capacity',
  topic: 'reliability',
  severity: 'error',
  lower: {
    severity: 'warning',
    where:
      'where it rests on what nobody stated: an even split, a figure of another product, the usual capacity of a server',
  },
  speaks: 'live',
  what: 'A block whose load, as the brief’s peaks arrive along the edges or as its own figure states, is more than its copies take.',
  why: 'Even by the upper end of the reference figures this many copies cannot take the peak that the brief states.',
  source: SOURCES.numbers,
  quiet: [
    'The brief states no peak and the block no load of its own.',
    'The number of copies is not stated, or the block scales by itself.',
    'The block is managed, or its technology always is, such as SQS or DynamoDB.',
    'It is a worker that does not state what one copy takes.',
    'It is a router, a CDN, object storage, search, notifications or an external API: there is no reference figure for them.',
  ],
  *check(flow) {
    for (const { block, load, strain } of strainedBlocks(flow.board)) {
      if (strain !== 'over' || load.capacity === undefined) continue
      const used = load.capacity > 0 ? ` (${percent(load.load / load.capacity)})` : ''
      yield {
        at: [block.id],
        says: `${nameOf(block)} gets ${loadFigure(load)} and can take ${figure(load.capacity)}${used}.`,
        cause: loadCause(load),
        fixes: () => fixesFor(flow, block, load),
      }
    }
  },
  good: 'C:client(Browser), L:lb, A:app(Feed){replicas=20}, D:nosql(Posts){replicas=9 partitionKey=id}; C->L, L->A, A->D; brief peakReadQps=9000 peakWriteQps=1000',
  bad: 'C:client(Browser), L:lb, A:app(Feed){replicas=4}, D:nosql(Posts){replicas=9 partitionKey=id}; C->L, L->A, A->D; brief peakReadQps=9000 peakWriteQps=1000',
}
