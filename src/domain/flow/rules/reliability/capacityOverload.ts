import { isDatabase, isSocketServer, isSql } from '#domain/blocks/predicates.ts'
import { BLOCK_PROPERTIES } from '#domain/board/blockProperties.ts'
import type { Block } from '#domain/board/board.ts'
import type { Capacity } from '#domain/capacity/capacityOf.ts'
import { eachWords } from '#domain/capacity/capacityWords.ts'
import { exceeds } from '#domain/capacity/exceeds.ts'
import { figure, percent } from '#domain/capacity/figures.ts'
import { loadFigure } from '#domain/capacity/loadFigure.ts'
import { type Load, writesOf } from '#domain/capacity/loadOf.ts'
import { type Overload, overloadOf } from '#domain/capacity/overload.ts'
import { strainedBlocks } from '#domain/capacity/strainOf.ts'
import { fixList } from '#domain/flow/fixList.ts'
import type { FlowGraph } from '#domain/flow/flowGraph.ts'
import { loadCause } from '#domain/flow/loadCause.ts'
import { assuming, restsOn } from '#domain/flow/loadSays.ts'
import { nameOf } from '#domain/flow/names.ts'
import { relieveDatabase } from '#domain/flow/repairs/relieveDatabase.ts'
import { copiesCome, runCopies } from '#domain/flow/repairs/runCopies.ts'
import { shardInto } from '#domain/flow/repairs/shardInto.ts'
import { copiesFor } from '#domain/flow/roles/copiesFor.ts'
import type { Fix, Rule } from '#domain/flow/rule.ts'
import { SOURCES } from '#domain/flow/sources.ts'

/** Half of the copies may be lost before the rest is too few. */
const REDUNDANCY = 2

/** The load of a block, and what it can take. */
interface Strained {
  readonly load: Load
  readonly capacity: Capacity
}

function shardsFor(block: Block, capacity: Capacity, load: Load): Fix | false {
  const shards = Math.ceil((writesOf(load) / capacity.each) * REDUNDANCY)
  if (shards > BLOCK_PROPERTIES.shards.max) return false
  return isDatabase(block)
    ? shardInto(block, shards)
    : { title: `Set shards to ${figure(shards)}`, draw: (draft) => draft.set(block, { shards }) }
}

function fixesFor(flow: FlowGraph, block: Block, { load, capacity }: Strained): readonly Fix[] {
  if (isSql(block) && capacity.writes !== undefined) return relieveDatabase(flow, block, load)
  if (exceeds(writesOf(load), capacity.writes ?? Infinity)) return fixList(shardsFor(block, capacity, load))
  const replicas = (copiesFor(flow, block, load) ?? Infinity) * REDUNDANCY
  if (replicas > BLOCK_PROPERTIES.replicas.max) return []
  const title = `Set replicas to ${figure(replicas)}${copiesCome(flow, [block])}`
  return [{ title, draw: (draft) => runCopies(draft, [block], replicas) }]
}

/** What a block gets and takes, with the figure and what both rest on. */
function sentence(flow: FlowGraph, block: Block, over: Overload): string {
  const { load, capacity } = over
  const each = `, ${eachWords(over.from)}`
  const used = capacity > 0 ? ` (${percent(load / capacity)})` : ''
  const gets = `${nameOf(block)} gets`
  if (over.of === 'writes') {
    return `${gets} ${figure(load)} writes/s${assuming(flow, block)} and can take ${figure(capacity)} of them, since one copy of each shard takes all writes${each}${used}.`
  }
  const unit = isSocketServer(block) ? 'connections' : 'per second'
  return `${gets} ${loadFigure({ load, unit })}${assuming(flow, block)} and can take ${figure(capacity)}${each}${used}.`
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
  what: 'A block whose load, as the brief’s peaks arrive along the edges or as its own figure states, is more than its copies take, or whose writes are more than those copies take that take all of them. It is an error where that follows from what is stated, and a warning where it rests on an assumed split, on a usual figure or on that of another product.',
  why: 'Even by the upper end of the figures this many copies cannot take the peak that the brief states.',
  source: SOURCES.numbers,
  figures: true,
  quiet: [
    'The brief states no peak and the block no load of its own.',
    'The number of copies is not stated, or the block scales by itself.',
    'The block is managed, or its technology always is, such as SQS or DynamoDB.',
    'It is a worker that does not state what one copy takes.',
    'It is a router, a CDN, object storage, search, notifications or an external API, or a product such as Neo4j or RabbitMQ: there is no reference figure for them.',
  ],
  readsLabels: true,
  *check(flow) {
    for (const { block, load, strain } of strainedBlocks(flow.board)) {
      const over = strain === 'over' ? overloadOf(flow.board, block) : undefined
      if (!over) continue
      yield {
        at: [block.id],
        says: sentence(flow, block, over),
        ...(!over.isCertain && { severity: 'warning' as const }),
        cause: loadCause(over.load, over.capacity),
        fixes: () => fixesFor(flow, block, { load, capacity: over.from }),
        ...restsOn(flow, block, over.from),
      }
    }
  },
  good: 'C:client(Browser), L:lb, A:app(Feed){replicas=20}, D:nosql(Posts){replicas=9 partitionKey=id}; C->L, L->A, A->D; brief peakReadQps=9000 peakWriteQps=1000',
  bad: 'C:client(Browser), L:lb, A:app(Feed){replicas=4}, D:nosql(Posts){replicas=9 partitionKey=id}; C->L, L->A, A->D; brief peakReadQps=9000 peakWriteQps=1000',
}
