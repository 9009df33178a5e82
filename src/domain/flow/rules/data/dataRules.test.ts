import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkBoard } from '#domain/flow/engine.ts'
import { flowOf } from '#domain/flow/flowGraph.ts'
import type { Rule } from '#domain/flow/rule.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { likelyBoard } from '#testing/likelyBoard.ts'
import { type RuleCases, testRuleCases } from '#testing/ruleCases.ts'
import { hotPartitionRisk } from './hotPartitionRisk.ts'
import { nosqlUnjustified } from './nosqlUnjustified.ts'
import { searchAsPrimaryStore } from './searchAsPrimaryStore.ts'
import { searchWithoutFeed } from './searchWithoutFeed.ts'
import { technologyMismatch } from './technologyMismatch.ts'

/** Two services that write one database; braces and brief to be filled in. */
const twoWriters = ({ first = '', second = '', store = '', edge = '', brief = 'publicApi=off' } = {}) =>
  `A:app(Orders)${first}, B:app(Profiles)${second}, D:sql${store}; A->D, B->D${edge}; brief ${brief}`

/** A complete board that writes its data into one kind of database. */
const written = (store: string, brief: string) =>
  `C:client, N:cdn, G:gateway, L:lb, A:app(Orders), K:cache, Z:${store}; C->N, N->G, G->L, L->A, A->K, A->Z; brief ${brief}`

const reporting = (app: string, { store = 'sql', edge = '' } = {}) =>
  `A:app(Orders), Y:app${app}, D:${store}; A->D, Y->D${edge}`

const CASES: RuleCases = {
  'shared-database': {
    quiet: [
      twoWriters({ brief: 'style=monolith' }),
      twoWriters({ brief: 'style=modular-monolith' }),
      twoWriters({ first: '{owner=shop}', second: '{owner=shop}' }),
      'A:app(App server 1), B:app(App server 2), D:sql; A->D, B->D',
      twoWriters({ second: '{role=worker}' }),
      twoWriters({ second: '{role=analytics}' }),
      twoWriters({ edge: '{access=read}' }),
      twoWriters({ store: '{role=analytics}', edge: '{access=write}' }),
      twoWriters({ store: '{role=projection}', edge: '{access=write}' }),
      'A:app(Orders), B:app(Profiles), K:cache; A->K, B->K',
      'A:app(Orders), B:app(Profiles), D:sql; A->D, B=>D',
    ],
    speaks: [
      twoWriters(),
      twoWriters({ brief: 'style=microservices' }),
      'A:app, B:app, D:sql; A->D, B->D',
      'A:app(Service A), B:app(Service B), D:sql; A->D, B->D',
      'A:app(Orders), H:ws(Chat), D:nosql; A->D, H->D{access=write}',
      'A:app(Orders), B:app(Web){role=bff}, P:app(Profiles), D:sql; A->D, A->D, B->D, P->D',
    ],
  },
  'replica-takes-writes': {
    quiet: [
      'A:app, R:sql{role=replica}; A->R',
      'A:app, D:nosql{tech=Cassandra}, R:nosql{tech=Cassandra}; D=>R, A->R{access=write}',
      'A:app, D:sql, R:sql; D=>R, R=>D, A->R{access=write}',
      'A:app, D:sql, R:sql{replication=multi-leader}; D=>R, A->R{access=write}',
      'A:app, D:sql, R:nosql; D=>R, A->R{access=write}',
    ],
    speaks: ['A:app, R:nosql{role=replica}; A->R{access=write}'],
  },
  'search-as-primary-store': {
    quiet: [
      'A:app, S:search{role=logs}; A->S{access=write}',
      'A:app, S:search; A->S',
      'O:object, S:search; O~>S',
      'A:app, D:sql, S:search; A->D, A->S{access=write}',
      'A:app, D:sql, O:outbox, Q:queue, W:app{role=worker}, S:search; A->D, A->O, O~>Q, Q~>W, W->S',
      'D:sql, Q:queue, W:app{role=worker}, S:search; D=>Q, Q~>W, W->S',
    ],
    speaks: [
      'A:app, Q:queue{role=stream}, W:app{role=worker}, S:search; A~>Q, Q~>W, W->S',
      'K:cache, S:search; K=>S',
      'A:app, B:app, D:sql, S:search; A->S{access=write}, A->B, B->D',
    ],
  },
  'search-without-feed': {
    quiet: [
      'A:app, S:search{role=logs}; A->S',
      'A:app, S:search{fedBy=external}; A->S',
      'S:search',
      'A:app, S:search; A--S',
      'A:app, S:search; A->S{access=read-write}',
      'A:app, W:app{role=worker}, S:search; A->S, W->S',
      'A:app, Q:queue, S:search; A->S, Q~>S',
      'A:app, O:object, S:search; A->S, O=>S',
    ],
    speaks: ['A:app, S:search; A->S', 'A:app, S:search{fedBy=board}, D:sql; A->S, S=>D'],
  },
  'nosql-unjustified': {
    quiet: [
      'A:app, Z:nosql{rationale=wide rows}; A->Z',
      'A:app, Z:nosql; A->Z; brief peakWriteQps=10001',
      'A:app, Z:nosql; A->Z; brief readWriteRatio=0.9',
      'A:app, Z:nosql; A->Z; brief peakReadQps=900 peakWriteQps=1000',
      'A:app, Z:nosql; A->Z; brief flexibleSchema=on',
      'A:app, Z:nosql{role=session}; A->Z',
      'A:app, Z:nosql{role=projection}; A->Z',
      'A:app, Z:nosql{role=analytics}; A->Z',
      'A:app, D:sql; A->D',
      'Z:nosql, T:telemetry; Z--T',
    ],
    speaks: [
      'A:app, Z:nosql; A->Z; brief peakWriteQps=10000 readWriteRatio=1 flexibleSchema=off',
      'A:app, Z:nosql; A->Z; brief peakReadQps=1500 peakWriteQps=1000',
      'D:sql, Z:nosql{role=replica}; D=>Z',
    ],
  },
  'acid-on-nosql': {
    quiet: [
      written('nosql', 'transactions=off'),
      written('nosql{transactions=on}', 'transactions=on'),
      written('nosql', 'transactions=on consistency=eventual'),
      written('sql', 'transactions=on'),
      `C:client, L:lb, A:app, Z:nosql, D:sql; C->L, L->A, A->Z, A->D{access=write}; brief transactions=on`,
      'C:client, A:app, Z:nosql; C->A, A->Z; brief transactions=on',
      `C:client, L:lb, G:gateway, A:app, W:app{role=worker}, Z:nosql; C->G, G->L, L->A, A->Z{access=read}, W->Z; brief transactions=on`,
    ],
    speaks: [
      written('nosql', 'transactions=on'),
      written('nosql{transactions=off}', 'transactions=on consistency=strong'),
      `C:client, L:lb, A:app, Z:nosql, Y:nosql, D:sql; C->L, L->A, A->Z, A->Y, A->D{access=read}; brief transactions=on`,
      `C:client, L:lb, H:ws, Z:nosql, W:app{role=worker}, D:sql; C->L, L->H, H->Z, W->D; brief transactions=on`,
    ],
  },
  'hot-partition-risk': {
    quiet: [
      'Z:nosql',
      'Z:nosql{shards=1 partitionKey=date}',
      'Z:nosql{partitionKey=date}',
      'Z:nosql{shards=8 partitionKey=chatId+day}',
      'Z:nosql{shards=8 partitionKey=date salted=on}',
      'Q:queue{shards=8 role=pubsub}',
      'Q:queue{shards=8 role=dlq}',
      'K:cache{shards=8}',
    ],
    speaks: [
      'D:sql{shards=2}',
      'D:sql{shards=2 salted=on}',
      'Z:nosql{shards=2 partitionKey= Country }',
      'Q:queue{shards=8 role=stream partitionKey=created_at}',
    ],
  },
  'media-without-object-storage': {
    quiet: [
      written('sql', 'media=off'),
      written('object', 'media=on'),
      written('external{role=media}', 'media=on'),
      written('sql', 'media=on stage=mvp'),
      'C:client, A:app, D:sql; C->A, A->D; brief media=on',
    ],
    speaks: [
      written('sql', 'media=on'),
      written('external', 'media=on stage=scale'),
      'C:client, L:lb, G:gateway, W:app{role=worker}, Q:queue, D:sql; C->G, G->L, L->W; brief media=on',
    ],
  },
  'media-not-behind-cdn': {
    quiet: [
      'A:app, O:object{role=upload}; A->O',
      'A:app, O:object{role=archive}; A->O',
      'A:app, O:object{role=backup}; A->O',
      'A:app, O:object{role=lake}; A->O',
      'O:object',
      'A:app, N:cdn, O:object; A->O, N->O',
      'A:app, E:entry{features=cdn}, O:object; A->O, E->O',
      'A:app, O:object; A->O; brief geo=single stage=mvp',
    ],
    speaks: [
      'A:app, O:object; A->O; brief geo=single',
      'A:app, O:object; A->O; brief stage=mvp',
      'A:app, O:object{role=static}, E:entry{features=waf}; A->O, E->O',
      'N:cdn, O:object; O~>N',
    ],
  },
  'analytics-on-oltp': {
    quiet: [
      reporting('(Billing)'),
      reporting('(Habits)'),
      reporting('(Reporting)', { store: 'sql{role=replica}' }),
      reporting('(Reporting)', { store: 'nosql{role=analytics}', edge: '{access=write}' }),
      reporting('(Reporting)', { store: 'sql{role=projection}' }),
      'Y:app(Reporting), D:sql; Y->D',
      'Y:app(Reporting 1), X:app(Reporting 2), D:sql; Y->D, X->D',
      'A:app(Orders), Y:app(Reporting), D:sql; A->D{access=read}, Y->D',
      'A:app(Orders), D:sql, R:sql, Y:app(Reporting); A->D, A->R, D=>R, Y->R',
      'A:app(Orders), Y:app(Reporting), D:sql; A->D, D~>Y',
      'A:app(Orders), G:gateway(Reporting), D:sql; A->D, G->D',
    ],
    speaks: [
      reporting('(Numbers){role=analytics}'),
      reporting('(Monthly reports)'),
      reporting('(ReportingService)'),
      reporting('(ETL-job){role=worker}'),
      reporting('(BI)', { store: 'nosql' }),
      reporting('(Sales dashboard)', { edge: '{access=read}, Y->D' }),
    ],
  },
  'technology-mismatch': {
    quiet: [
      'K:cache{tech=Redis}',
      'Z:nosql{tech=Redis}',
      'Q:queue{tech=Redis Pub/Sub}',
      'L:lb{tech=NGINX layer=L4}',
      'L:lb{tech=HAProxy layer=L7}',
      'G:gateway{tech=Envoy}',
      'D:sql{tech=PostgreSQL + PostGIS}',
      'D:sql{tech=Our own MongoDB fork}',
      'D:sql{tier=client tech=SQLite}',
      'Z:nosql{tech=Redis GEO}',
      'B:generic{tech=MongoDB}',
      'L:lb{tech=ALB}',
      'L:lb{tech=ALB and NLB layer=L4}',
      'L:lb{tech=NLB layer=L4}',
      'A:app{tech=Kotlin}',
      'P:notify{tech=Go}',
    ],
    speaks: [
      'D:sql{tech=mongodb}',
      'Z:nosql{tech=PostgreSQL}',
      'Q:queue{tech=Redis}',
      'L:lb{tech=AWS ALB layer=L4}',
      'L:lb{tech=NLB layer=L7}',
      'L:lb{tech=Kong}',
    ],
  },
}

testRuleCases(CASES)

const first = (rule: Rule, board = parseNotation(rule.bad)) =>
  [...checkBoard(board, { speaks: [rule.speaks], rules: [rule] })][0]

describe('what a data rule rests on', () => {
  test('the list of keys that spread badly is a setting of the board', () => {
    const board = parseNotation('Z:nosql{shards=8 partitionKey=date}')
    const settings = { ...board.settings, lowSpreadKeys: 'shop, City' }
    const other = parseNotation('Z:nosql{shards=8 partitionKey=city}')
    expect(first(hotPartitionRisk, { ...board, settings })).toBeUndefined()
    expect(first(hotPartitionRisk, { ...other, settings })?.cause).toBe('city')
  })

  test('a missing key and a bad key are told apart', () => {
    expect(first(hotPartitionRisk)?.says).toBe(
      '“Posts” is partitioned by date: most traffic can fall on one partition.',
    )
    expect(first(hotPartitionRisk, parseNotation('D:sql(Posts){shards=8}'))).toMatchObject({
      says: '“Posts” has 8 partitions but no key: most traffic can fall on one of them.',
      cause: '',
    })
  })

  test('another technology is another cause', () => {
    const cause = (text: string) => first(technologyMismatch, parseNotation(`D:sql{tech=${text}}`))?.cause
    expect([cause('mongodb'), cause('Kafka')]).toEqual(['MongoDB sql', 'Kafka sql'])
  })

  test('the reason for a database and a partition key are left for a person to write', () => {
    expect(first(nosqlUnjustified)?.opens?.field).toEqual({ in: 'block', id: 'Z', name: 'rationale' })
    expect(first(hotPartitionRisk)?.opens?.field).toEqual({ in: 'block', id: 'Z', name: 'partitionKey' })
  })
})

test('an index is either its own only copy or never filled, not both', () => {
  const spoken = { copy: 0, feed: 0 }
  fc.assert(
    fc.property(likelyBoard(), (board) => {
      const at = (rule: Rule) => [...rule.check(flowOf(board))].flatMap((breach) => breach.at)
      const [copies, unfed] = [at(searchAsPrimaryStore), at(searchWithoutFeed)]
      spoken.copy += copies.length
      spoken.feed += unfed.length
      expect(copies.filter((id) => unfed.includes(id))).toEqual([])
    }),
    { numRuns: 500 },
  )
  expect(Math.min(spoken.copy, spoken.feed)).toBeGreaterThan(0)
})
