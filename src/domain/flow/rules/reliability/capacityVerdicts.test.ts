import { describe, expect, test } from 'vitest'
import type { BlockId, Board } from '#domain/board/board.ts'
import { checkBoard } from '#domain/flow/engine.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { BOARDS, type NamedBoard } from '#testing/boards.ts'

const found = (board: Board, id: string) =>
  checkBoard(board, { speaks: ['live'] }).filter(
    ({ rule, at }) => (rule === 'capacity-overload' || rule === 'no-failure-headroom') && at.includes(id as BlockId),
  )

/** What is said of the load of a block: "error", "warning", or "tight" where it is only the loss of a copy. */
function verdict(notation: string, id = 'A') {
  const [finding] = found(parseNotation(notation), id)
  if (!finding) return 'none'
  return finding.rule === 'no-failure-headroom' ? 'tight' : finding.severity
}

const says = (notation: string, id = 'A') => found(parseNotation(notation), id)[0]?.says

/** A service that puts all of the peak on one store. */
const onStore = (store: string, reads: number, writes = 0) =>
  `C:client, S:app, A:${store}; C->S, ${store.startsWith('queue') ? 'S~>A' : 'S->A'}; brief peakReadQps=${reads} peakWriteQps=${writes}`

describe('an overload is an error where it follows from what is stated, and a warning otherwise', () => {
  test.each([
    ['a usual figure', 'C:client, A:app{replicas=4}; C->A; brief peakReadQps=9000', 'warning'],
    ['a figure of its own', 'C:client, A:app{replicas=4 rps=500}; C->A; brief peakReadQps=9000', 'error'],
    ['sockets at the usual figure', 'A:ws{replicas=2}; brief concurrentConnections=100001', 'warning'],
    ['a product with a figure', onStore('sql{tech=PostgreSQL replicas=2}', 30_000), 'error'],
    ['a product in the label', onStore('sql(Orders MySQL){replicas=2}', 30_000), 'error'],
    ['no technology', onStore('sql{replicas=2}', 30_000), 'warning'],
    ['a product without a figure', onStore('sql{tech=MariaDB replicas=2}', 30_000), 'warning'],
    ['MongoDB', onStore('nosql{tech=MongoDB replicas=3}', 60_000), 'warning'],
    ['ScyllaDB', onStore('nosql{tech=ScyllaDB replicas=3}', 160_000), 'warning'],
    ['Memcached', onStore('cache{tech=Memcached replicas=2}', 300_000), 'warning'],
    ['Pulsar', onStore('queue{tech=Pulsar replicas=2}', 0, 300_000), 'warning'],
    ['Kafka', onStore('queue{tech=Kafka replicas=2}', 0, 300_000), 'error'],
    ['Redis', onStore('cache{tech=Redis replicas=2}', 300_000), 'error'],
    ['Redis as NoSQL', onStore('nosql{tech=Redis replicas=2}', 300_000), 'error'],
    ['Redis as a channel', onStore('queue{tech=Redis Pub/Sub replicas=2}', 0, 300_000), 'error'],
  ])('%s', (_, notation, expected) => {
    expect(verdict(notation)).toBe(expected)
  })

  test.each(['Neo4j', 'Neptune'])('%s is not judged', (tech) => {
    expect(verdict(onStore(`nosql{tech=${tech} replicas=1}`, 900_000))).toBe('none')
  })

  test.each([
    'queue{tech=RabbitMQ replicas=1}',
    'queue{tech=SQS replicas=1}',
    'queue(RabbitMQ){replicas=1}',
    'cache{tech=Caffeine replicas=1}',
    'search{tech=Elasticsearch replicas=1}',
    'nosql{tech=Elasticsearch replicas=1}',
    'sql{tech=ClickHouse replicas=1}',
    'nosql{tech=DynamoDB replicas=1}',
    'sql{tech=Aurora Serverless replicas=1}',
  ])('%s is not judged', (store) => {
    expect(verdict(onStore(store, 900_000, 900_000))).toBe('none')
  })

  test('and says by which figure', () => {
    expect(says('C:client, A:app(Feed){replicas=4}; C->A; brief peakReadQps=9000')).toBe(
      '“Feed” gets 9,000/s and can take 4,000, at 1,000 a server (225 %).',
    )
    expect(says(onStore('queue(Jobs){replicas=2}', 0, 300_000))).toBe(
      '“Jobs” gets 300,000/s and can take 200,000, at 100,000 a broker, like Kafka (150 %).',
    )
    expect(says(onStore('sql(Posts){tech=MySQL replicas=2}', 30_000))).toBe(
      '“Posts” gets 30,000/s and can take 20,000, at 10,000 a MySQL server (150 %).',
    )
  })

  test('a setting of the board is a person’s own figure', () => {
    const board = parseNotation(
      'C:client, A:app{replicas=4}, H:ws{replicas=1}; C->A; brief peakReadQps=9000 concurrentConnections=70000',
    )
    const severities = (settings: Partial<Board['settings']>) => {
      const set = { ...board, settings: { ...board.settings, ...settings } }
      return ['A', 'H'].map((id) => found(set, id)[0]?.severity)
    }
    expect(severities({})).toEqual(['warning', 'warning'])
    expect(severities({ serverRate: 2000, serverConnections: 60_000 })).toEqual(['error', 'error'])
    expect(severities({ serverRate: 9000, serverConnections: 70_000 })).toEqual([undefined, undefined])
  })
})

describe('writes go to one copy of each shard', () => {
  test.each([
    ['sql{replicas=3}', [0, 25_000], 'warning'],
    ['sql{tech=PostgreSQL replicas=3}', [0, 25_000], 'error'],
    ['sql{tech=PostgreSQL replicas=3 shards=3}', [0, 25_000], 'none'],
    ['sql{tech=PostgreSQL replicas=3}', [18_000, 9_000], 'tight'],
    ['sql{tech=PostgreSQL}', [0, 25_000], 'none'],
    ['cache{tech=Redis replicas=3}', [0, 150_000], 'error'],
    ['cache{tech=Redis replicas=3 shards=2}', [0, 150_000], 'none'],
    ['nosql{tech=Redis replicas=2 shards=2}', [0, 150_000], 'none'],
    ['cache{tech=Memcached replicas=3}', [0, 150_000], 'none'],
    ['sql{tech=PostgreSQL replicas=3 replication=multi-leader}', [0, 9_000], 'none'],
    ['sql{tech=CockroachDB replicas=9}', [0, 25_000], 'none'],
    ['sql{tech=CockroachDB replicas=6}', [0, 25_000], 'warning'],
  ])('%s with so many reads and writes, %j: %s', (store, peaks, expected) => {
    expect(verdict(onStore(store, ...(peaks as [number, number])))).toBe(expected)
  })

  test('and says so', () => {
    expect(says(onStore('sql(Orders){replicas=3}', 0, 25_000))).toBe(
      '“Orders” gets 25,000 writes/s and can take 10,000 of them, since one copy of each shard takes all writes, at 10,000 a server, like PostgreSQL (250 %).',
    )
  })
})

describe('nodes of which each keeps some of the data add up, divided by those that keep the same', () => {
  test.each([
    [1, 50_000, 'none'],
    [1, 50_001, 'error'],
    [2, 50_001, 'warning'],
    [3, 50_001, 'warning'],
    [3, 150_001, 'error'],
    [6, 90_000, 'none'],
    [6, 100_001, 'warning'],
    [6, 300_001, 'error'],
  ])('%d Cassandra nodes with %d/s: %s', (nodes, load, expected) => {
    const result = verdict(onStore(`nosql{tech=Cassandra replicas=${nodes}}`, load))
    expect(result === 'tight' ? 'none' : result).toBe(expected)
  })

  test('which is said', () => {
    expect(says(onStore('nosql(Posts){tech=Cassandra replicas=6}', 150_000))).toBe(
      '“Posts” gets 150,000/s and can take 100,000, at 50,000 a Cassandra node, assuming that 3 keep each record (150 %).',
    )
  })
})

describe('a load that rests on an assumed split', () => {
  const split = (shares = ['', '', '']) =>
    `C:client, L:lb(Entry), A:app(Feed){replicas=2 rps=100}, B:app(Posts), D:app(Likes); C->L, L->A${shares[0]}, L->B${shares[1]}, L->D${shares[2]}; brief peakReadQps=3000`

  test('gives a warning that names it and leads to the share', () => {
    const [finding] = found(parseNotation(split()), 'A')
    expect(finding).toMatchObject({
      severity: 'warning',
      says: '“Feed” gets 1,000/s, assuming an even split over 3 at “Entry”, and can take 200, at 100 a copy (500 %).',
      opens: { title: 'State the share from “Entry” to “Feed”', field: { in: 'edge', name: 'share' } },
    })
  })

  test.each([
    ['its share is stated', split(['{share=0.5}', '', '']), 'error'],
    ['what is left for it is stated', split(['', '{share=0.5}', '{share=0.1}']), 'error'],
    ['only reads are stated', split(['{readshare=0.5}', '', '']), 'error'],
    ['another share is stated', split(['', '{share=0.5}', '']), 'warning'],
    [
      'all ways lead there',
      'C:client, L:lb, P:app, Q:app, A:sql{tech=MySQL replicas=1}; C->L, L->P, L->Q, P->A, Q->A; brief peakReadQps=30000',
      'error',
    ],
    [
      'all but one way lead there',
      'C:client, L:lb, P:app, Q:app, R:app, A:sql{tech=MySQL replicas=1}; C->L, L->P, L->Q, L->R, P->A, Q->A; brief peakReadQps=90000',
      'warning',
    ],
    ['the only way leads there', 'C:client, L:lb, A:app{replicas=1 rps=10}; C->L, L->A; brief peakReadQps=90', 'error'],
    [
      'clients may send elsewhere',
      'C:client, D:client, B:app, A:app{replicas=1 rps=10}; C->A, D->B; brief peakReadQps=90',
      'warning',
    ],
    [
      'both clients send there',
      'C:client, D:client, A:app{replicas=1 rps=10}; C->A, D->A; brief peakReadQps=90',
      'error',
    ],
    [
      'a service may call another one',
      'C:client, B:app, P:app, A:app{replicas=1 rps=10}; C->B, B->A, B->P; brief peakReadQps=90',
      'warning',
    ],
    [
      'a service calls it only',
      'C:client, B:app, A:app{replicas=1 rps=10}, P:external, D:sql; C->B, B->A, B->P, B->D; brief peakReadQps=90',
      'error',
    ],
    [
      'a cache may answer all reads',
      'C:client, B:app, K:cache, A:sql{tech=MySQL replicas=1}; C->B, B->K, B->A; brief peakReadQps=90000',
      'warning',
    ],
    [
      'a cache is stated to miss enough',
      'C:client, B:app, K:cache{hit=0.8}, A:sql{tech=MySQL replicas=1}; C->B, B->K, B->A; brief peakReadQps=90000',
      'error',
    ],
    [
      'the writes are too many behind a cache',
      'C:client, B:app, K:cache, A:sql{tech=MySQL replicas=1}; C->B, B->K, B->A; brief peakReadQps=90000 peakWriteQps=11000',
      'error',
    ],
    [
      'each store gets its load for certain',
      'C:client, B:app, A:sql{tech=MySQL replicas=1}, D:sql; C->B, B->A, B->D; brief peakReadQps=90000',
      'error',
    ],
    [
      'two kinds of servers share the connections',
      'A:ws{replicas=1}, B:ws; brief concurrentConnections=900000',
      'warning',
    ],
    [
      'the load is stated',
      'C:client, L:lb, B:app, A:app{replicas=1 rps=10 load=20}; C->L, L->A, L->B; brief peakReadQps=90',
      'error',
    ],
    [
      'two services call each other',
      'C:client, L:lb, A:app{replicas=1 rps=10}, B:app; C->L, L->A, A->B, B->A; brief peakReadQps=90',
      'error',
    ],
  ])('%s', (_, notation, expected) => {
    expect(verdict(notation)).toBe(expected)
  })

  test('no copy to spare says what it assumes, too', () => {
    expect(
      says('C:client, L:lb(Entry), A:app(Feed){replicas=2}, B:app; C->L, L->A, L->B; brief peakReadQps=3000'),
    ).toBe(
      '“Feed” takes its peak of 1,500/s, assuming an even split over 2 at “Entry”, with all 2 copies, at 1,000 a server, but not with one fewer.',
    )
  })
})

const withoutShares = (notation: string): Board => {
  const board = parseNotation(notation)
  return {
    ...board,
    edges: board.edges.map(({ share: _, readShare: __, writeShare: ___, ...edge }) => edge),
  }
}

test.each(Object.keys(BOARDS) as NamedBoard[])('board %s has no error when it states no shares', (name) => {
  const findings = checkBoard(withoutShares(BOARDS[name]), { speaks: ['live', 'settled', 'review'] })
  expect(findings.filter(({ severity }) => severity === 'error').map(({ says: text }) => text)).toEqual([])
})
