import { isSql } from '#domain/blocks/predicates.ts'
import { roleOf } from '#domain/blocks/traits.ts'
import type { Block } from '#domain/board/board.ts'
import { figure } from '#domain/capacity/figures.ts'
import type { Link } from '#domain/capacity/links.ts'
import { type Load, loadOf } from '#domain/capacity/loadOf.ts'
import { strainOf } from '#domain/capacity/strainOf.ts'
import { EASY_WRITES } from '#domain/flow/easyWrites.ts'
import { fixList } from '#domain/flow/fixList.ts'
import type { FlowGraph } from '#domain/flow/flowGraph.ts'
import { blocksThat } from '#domain/flow/graph/alike.ts'
import { clientCalls } from '#domain/flow/graph/clientCalls.ts'
import { assuming } from '#domain/flow/loadSays.ts'
import { nameOf } from '#domain/flow/names.ts'
import { becomeWithCopies } from '#domain/flow/repairs/becomeWithCopies.ts'
import { handOver } from '#domain/flow/repairs/handOver.ts'
import { shardInto } from '#domain/flow/repairs/shardInto.ts'
import { isServiceWrite } from '#domain/flow/roles/storeWrites.ts'
import type { Fix, Rule } from '#domain/flow/rule.ts'
import { SOURCES } from '#domain/flow/sources.ts'
import { hasProduct } from '#domain/names/products.ts'

/** The writes that reach a database: those the clients send along the edges, or all of the brief's while no client sends any. */
function writesAt(flow: FlowGraph, { writes: pushed, load }: Load): number {
  const isKnown = clientCalls(flow).length > 0
  return isKnown ? Math.min(pushed, load) : (flow.board.brief.peakWriteQps ?? 0)
}

const writersOf = (flow: FlowGraph, database: Block): readonly Link[] => flow.into(database).filter(isServiceWrite)

function fixesFor(flow: FlowGraph, database: Block, rate: number): readonly Fix[] {
  const writers = writersOf(flow, database)
  return fixList(
    shardInto(database, Math.ceil(rate / EASY_WRITES)),
    {
      title: 'Replace it with Cassandra',
      draw: (draft) => {
        const fields = { technology: 'Cassandra', partitionKey: database.partitionKey?.trim() || 'id' }
        becomeWithCopies(draft, flow, { database, kind: 'nosql', fields })
      },
    },
    { title: 'Insert a queue and a worker', draw: (draft) => handOver(draft, writers) },
  )
}

/** One primary is one machine's disk and locks; writes beyond it wait. */
export const writeHeavySingleSql: Rule = {
  id: 'write-heavy-single-sql',
  title: 'Too many writes for one SQL primary',
  topic: 'reliability',
  severity: 'warning',
  speaks: 'live',
  what: 'A SQL primary that services write directly, where the brief’s peak is more than 5,000 writes/s for each of its shards.',
  why: 'A primary cannot be copied to take more writes; past some thousands a second it has to be split, replaced or written in batches.',
  source: SOURCES.numbers,
  figures: true,
  quiet: [
    'Only workers write it, since the queue before them flattens the peak.',
    'The peak goes elsewhere: along the edges no more than 5,000 writes/s a shard arrive here.',
    'It is reported as having more load than capacity.',
    'It spreads writes by itself, as CockroachDB and Spanner do.',
    'The brief states no peak of writes.',
  ],
  readsLabels: true,
  *check(flow) {
    const { peakWriteQps = 0 } = flow.board.brief
    for (const database of blocksThat(flow, isSql)) {
      if (roleOf(database) !== 'primary' || hasProduct(database, 'distributedSql')) continue
      const most = EASY_WRITES * (database.shards ?? 1)
      const load = loadOf(flow.board).get(database.id)
      if (peakWriteQps <= most || !load || strainOf(load) === 'over') continue
      const rate = writesAt(flow, load)
      if (writersOf(flow, database).length === 0 || rate <= most) continue
      yield {
        at: [database.id],
        says: `${nameOf(database)} takes ${figure(rate)} writes/s at peak${assuming(flow, database)} and one primary is good for ${figure(EASY_WRITES)} to 10,000.`,
        cause: `${figure(rate)} of ${figure(most)}`,
        fixes: () => fixesFor(flow, database, rate),
      }
    }
  },
  good: 'C:client(Meters), L:lb, A:app(Intake), Q:queue(Readings){dlq=on}, W:app(Writer){role=worker}, Z:nosql(History){partitionKey=deviceId}; C->L, L->A, A~>Q, Q~>W, W->Z; brief peakWriteQps=20000',
  bad: 'C:client(Meters), L:lb, A:app(Intake), D:sql(History); C->L, L->A, A->D; brief peakWriteQps=20000',
}
