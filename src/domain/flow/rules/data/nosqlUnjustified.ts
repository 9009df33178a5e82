import { isNosql } from '#domain/blocks/predicates.ts'
import { roleOf } from '#domain/blocks/traits.ts'
import type { Block } from '#domain/board/board.ts'
import type { FlowGraph } from '#domain/flow/flowGraph.ts'
import { blocksThat } from '#domain/flow/graph/alike.ts'
import { isConnected } from '#domain/flow/graph/isConnected.ts'
import { nameOf } from '#domain/flow/names.ts'
import { readWriteRatio } from '#domain/flow/readWriteRatio.ts'
import { becomeWithCopies } from '#domain/flow/repairs/becomeWithCopies.ts'
import type { Fix, Rule } from '#domain/flow/rule.ts'
import { SOURCES } from '#domain/flow/sources.ts'

/** Writes per second at peak that one SQL primary hardly takes. */
const HEAVY_WRITES = 10_000

function givesReason({ board }: FlowGraph): boolean {
  const { peakWriteQps = 0, flexibleSchema = false } = board.brief
  return peakWriteQps > HEAVY_WRITES || (readWriteRatio(board) ?? 1) < 1 || flexibleSchema
}

const isExplained = ({ rationale, partitionKey }: Block): boolean => Boolean(rationale?.trim() || partitionKey?.trim())

const fixesFor = (flow: FlowGraph, database: Block): readonly Fix[] => [
  {
    title: 'Use a SQL database instead',
    draw: (draft) => becomeWithCopies(draft, flow, { database, kind: 'sql' }),
  },
]

/** A database without joins and transactions, and nobody can say what for. */
export const nosqlUnjustified: Rule = {
  id: 'nosql-unjustified',
  title: 'NoSQL without a reason',
  topic: 'data',
  severity: 'hint',
  speaks: 'review',
  what: 'A connected NoSQL database with neither a partition key nor a reason, when the brief gives no reason either: neither many writes nor a flexible schema.',
  why: 'NoSQL trades joins and transactions for scale by one key; without naming the key and the access pattern the trade looks like fashion.',
  source: SOURCES.databaseChoice,
  quiet: [
    'It has a partition key, or says why it was chosen.',
    'The brief states more than 10,000 writes per second at peak, fewer reads than writes, or a flexible schema.',
    'Its role is session, projection or analytics.',
    'It is not connected to anything yet.',
  ],
  *check(flow) {
    if (givesReason(flow)) return
    for (const database of blocksThat(flow, isNosql)) {
      if (isExplained(database)) continue
      const role = roleOf(database)
      if (role === 'session' || role === 'projection' || role === 'analytics') continue
      if (!isConnected(flow, database)) continue
      yield {
        at: [database.id],
        says: `${nameOf(database)} does not say why it is NoSQL: name its access pattern and partition key, or use SQL.`,
        fixes: () => fixesFor(flow, database),
        opens: {
          title: 'Write down why this database',
          field: { in: 'block', id: database.id, name: 'rationale' },
        },
      }
    }
  },
  good: 'C:client(Browser), L:lb, A:app(Chats), Z:nosql(Messages){partitionKey=chatId}; C->L, L->A, A->Z',
  bad: 'C:client(Browser), L:lb, A:app(Chats), Z:nosql(Messages); C->L, L->A, A->Z',
}
