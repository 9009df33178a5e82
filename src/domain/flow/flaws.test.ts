import { expect, test } from 'vitest'
import type { Board } from '#domain/board/board.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import {
  type DrawnEdit,
  deleteBlocks,
  deleteEdge,
  drawEdge,
  edited,
  setBlock,
  setBrief,
  setEdge,
} from '#testing/editing.ts'
import { checkBoard } from './engine.ts'
import { RULES } from './rules/catalogue.ts'

const ALL = { speaks: ['live', 'settled', 'review', 'presenting'] } as const

/** A shop with a catalogue, orders, and live news of them; there is nothing to be said against it. */
const SHOP = `
  U:client(Web shop){platform=web}, N:cdn(CDN){tech=Cloudflare features=dns+waf rationale=pictures},
  L:lb(Load balancer){layer=L7}, G:gateway(API gateway){auth=on rateLimit=on rationale=partners},
  A:app(Orders){replicas=3 idempotent=on}, C:app(Catalog){replicas=4 idempotent=on},
  H:ws(Order news){replicas=2 auth=on rationale=live}, R:cache(Connections){tech=Redis replicas=2 role=session rationale=live},
  K:cache(Catalog cache){tech=Redis replicas=2 strategy=cache-aside ttl=300 rationale=reads},
  D:sql(Orders DB){tech=PostgreSQL replicas=2}, P:sql(Catalog DB){tech=PostgreSQL replicas=2},
  S:search(Product search){tech=Elasticsearch rationale=words}, O:object(Product photos){tech=S3 role=media},
  Q:queue(Order events){tech=Kafka replicas=3 dlq=on rationale=peaks}, W:app(News worker){role=worker idempotent=on},
  X:external(Tax service), T:telemetry(Metrics, logs, traces){scope=all};
  U->N, N->L, L->G, G->A{share=0.3}, G->C{share=0.7}, L->H{share=0}, A->C{share=0.1}, A->D,
  A->X{timeout=1s breaker=on share=0.1}, A~>Q{via=outbox}, Q~>W, W~>H, H~>U, H->R, C->K, C->P, C->S{access=read}, P=>S,
  C->O, N o> O;
  brief features=catalog+orders+photos dau=200000 readWriteRatio=20 peakReadQps=1500 peakWriteQps=75 latencyMs=300 availability=99.9 consistency=eventual media=on realtime=on geo=single platforms=web secrets=vault publicApi=on
`
const board = parseNotation(SHOP)

const add =
  (notation: string): DrawnEdit =>
  (before: Board) =>
    parseNotation(notation).blocks.map((record) => ({
      op: 'put',
      type: 'block',
      record: { ...record, order: before.blocks.length + 1 },
    }))

const found = (edits: readonly DrawnEdit[]) => new Set(checkBoard(edited(board, edits), ALL).map(({ rule }) => rule))

/** What somebody draws or leaves out by mistake, and the rule that finds it. */
const FLAWS: Readonly<Record<string, readonly [rule: string, ...edits: readonly DrawnEdit[]]>> = {
  // The way of a request through the tiers
  'nobody uses the system': ['no-client', deleteBlocks('U')],
  'the browser reads the database': ['client-to-data', drawEdge('U', 'P')],
  'the browser publishes to the queue': ['client-to-data', drawEdge('U', 'Q')],
  'the gateway reads the database': ['edge-skips-business', drawEdge('G', 'P')],
  'the load balancer publishes events': ['edge-skips-business', drawEdge('L', 'Q')],
  'the browser calls a service around the edge': ['client-skips-edge', drawEdge('U', 'A')],
  'nothing stands before the services': [
    'no-ingress',
    deleteBlocks('N', 'L', 'G'),
    drawEdge('U', 'A'),
    drawEdge('U', 'C'),
  ],
  'the gateway calls the load balancer back': ['sync-cycle', drawEdge('G', 'L')],
  'the answer of the database is drawn': ['response-drawn-as-request', drawEdge('D', 'A')],
  'a service calls the load balancer': ['request-goes-backwards', drawEdge('C', 'L')],
  'the search engine calls a service': ['request-goes-backwards', drawEdge('S', 'A')],
  'two services wait for each other': ['sync-cycle', setEdge('C', 'P', { access: 'read' }), drawEdge('C', 'A')],
  'the gateway leads nowhere': ['router-without-target', deleteEdge('G', 'A'), deleteEdge('G', 'C')],
  'the load balancer leads nowhere': ['router-without-target', deleteEdge('L', 'G'), deleteEdge('L', 'H')],
  'a report starts by itself': ['unreachable-node', add('J:app(Month-end report)'), drawEdge('J', 'D')],
  'a block is left lying about': ['dangling-node', add('J:cache(Prices)')],
  'the queue is taken off its service and worker': ['dangling-node', deleteEdge('A', 'Q'), deleteEdge('Q', 'W')],
  'the database stands in the Edge tier': ['tier-mismatch', setBlock('D', { tier: 'edge' })],
  'the gateway stands in the Data tier': ['tier-mismatch', setBlock('G', { tier: 'data' })],
  'the CDN comes after the gateway': ['order-within-tier', drawEdge('G', 'N')],
  'a worker is called by a request from its queue': ['edge-kind-mismatch', setEdge('Q', 'W', { kind: 'request' })],
  'a service calls the queue and waits': ['edge-kind-mismatch', setEdge('A', 'Q', { kind: 'request', via: undefined })],
  'the work of a worker ends nowhere': ['no-reply-path', add('J:app(Converter){role=worker}'), drawEdge('Q', 'J')],
  'one call waits for a row of others': [
    'sync-chain-too-long',
    add('J:app(Stock)'),
    drawEdge('C', 'J'),
    add('M:app(Warehouse)'),
    drawEdge('J', 'M'),
    drawEdge('M', 'P'),
  ],

  // The edge
  'the gateway lets everybody in': ['auth-missing', setBlock('G', { auth: false })],
  'a public interface has no gateway': [
    'public-api-without-gateway',
    deleteBlocks('G'),
    drawEdge('L', 'A'),
    drawEdge('L', 'C'),
  ],
  'pictures for the whole world come from one place': [
    'no-cdn',
    deleteBlocks('N', 'O'),
    drawEdge('U', 'L'),
    setBrief({ geo: 'global', media: undefined }),
  ],
  'the browser speaks plain HTTP': ['tls-not-terminated', setEdge('U', 'N', { protocol: 'http' })],
  'nobody ends TLS': [
    'tls-not-terminated',
    setBlock('N', { tls: false }),
    setBlock('L', { tls: false }),
    setBlock('G', { tls: false }),
  ],
  'personal data is not encrypted': ['security-gap', setBrief({ pii: true })],
  'no firewall stands before a public interface': ['security-gap', setBlock('N', { features: ['dns'] })],
  'keys have no place': ['security-gap', setBrief({ secrets: undefined })],
  'a gateway for one service and no public interface': [
    'gateway-not-needed',
    setBrief({ publicApi: false }),
    setBlock('G', { rationale: undefined }),
    deleteBlocks('C', 'H', 'R', 'K', 'P', 'S', 'W', 'Q', 'X'),
  ],

  // Services
  'a service in copies keeps state in memory': ['stateful-service-scaled', setBlock('A', { stateful: true })],
  'sockets in copies do not know who is where': ['websocket-without-session-registry', deleteBlocks('R', 'W')],
  'live prices are asked for and nothing pushes': ['realtime-without-push', deleteBlocks('H')],
  'users wait for background work': ['background-called-sync', drawEdge('A', 'W')],
  'an order waits for four other services': [
    'fan-out-in-request',
    add('J:app(Prices)'),
    drawEdge('A', 'J'),
    add('M:app(Stock)'),
    drawEdge('A', 'M'),
    add('V:app(Delivery)'),
    drawEdge('A', 'V'),
  ],
  'a backend of one screen writes a database': ['bff-owns-data', setBlock('C', { role: 'bff' })],
  'three platforms put answers together themselves': [
    'bff-missing',
    setBrief({ platforms: ['web', 'ios', 'android'] }),
    add('J:app(Reviews)'),
    drawEdge('G', 'J'),
  ],
  'nothing spreads requests over copies': ['scaled-server-without-lb', deleteBlocks('L'), drawEdge('N', 'G')],
  'a load balancer before one copy': [
    'lb-single-target',
    deleteBlocks('G', 'C', 'H', 'R'),
    drawEdge('L', 'A'),
    setBlock('A', { replicas: 1 }),
  ],

  // Caches
  'the data behind a cache is gone': ['cache-without-store', deleteBlocks('P', 'S', 'O')],
  'nobody says when entries of a cache expire': ['cache-policy-gap', setBlock('K', { ttl: undefined })],
  'nobody says how a cache is filled': ['cache-policy-gap', setBlock('K', { strategy: undefined })],
  'many reads go to the database': ['read-heavy-without-cache', deleteBlocks('K'), setBrief({ peakReadQps: 15_000 })],

  // Data
  'two services write one database': ['shared-database', drawEdge('C', 'D')],
  'orders without transactions': [
    'acid-on-nosql',
    setBrief({ transactions: true, consistency: 'strong' }),
    setBlock('D', { kind: 'nosql', technology: 'Cassandra' }),
    setBlock('P', { kind: 'nosql', technology: 'Cassandra' }),
  ],
  'reports are run on the database of users': [
    'analytics-on-oltp',
    add('J:app(Sales dashboard)'),
    drawEdge('L', 'J'),
    drawEdge('J', 'D'),
  ],
  'a database is cut by date': ['hot-partition-risk', setBlock('D', { shards: 8, partitionKey: 'date' })],
  'pictures come from the bucket': ['media-not-behind-cdn', deleteEdge('N', 'O')],
  'pictures have no bucket': ['media-without-object-storage', deleteBlocks('O')],
  'NoSQL for no reason': ['nosql-unjustified', setBlock('P', { kind: 'nosql', technology: 'MongoDB' })],
  'a copy of the database is written': [
    'replica-takes-writes',
    add('J:sql(Orders replica){role=replica}'),
    drawEdge('A', 'J'),
    setEdge('A', 'J', { access: 'write' }),
  ],
  'the index is the only copy': [
    'search-as-primary-store',
    deleteBlocks('P', 'O'),
    setEdge('C', 'S', { access: 'read-write' }),
  ],
  'a copy of the database that nothing copies into': [
    'replica-without-source',
    add('J:sql(Orders DB replica)'),
    drawEdge('A', 'J'),
  ],
  'every read must see the latest write, and one asks a copy': [
    'stale-read',
    setBrief({ consistency: 'strong' }),
    add('J:sql(Orders DB replica)'),
    drawEdge('D', 'J'),
    drawEdge('A', 'J'),
  ],
  'customers are kept as files': [
    'files-as-database',
    add('J:app(Accounts){idempotent=on}'),
    add('M:object(Customer records)'),
    drawEdge('G', 'J'),
    drawEdge('J', 'M'),
  ],
  'a service fills the cache of another one': [
    'two-cache-writers',
    drawEdge('A', 'K'),
    setEdge('A', 'K', { access: 'write' }),
  ],
  'nothing fills the index': ['search-without-feed', deleteEdge('P', 'S')],
  'a SQL database is named Cassandra': ['technology-mismatch', setBlock('D', { technology: 'Cassandra' })],
  'a balancer of connections is to read paths': ['technology-mismatch', setBlock('L', { technology: 'NLB' })],

  // Events
  'an order is saved, the payment is not made': ['dual-write-external', setBlock('X', { label: 'Stripe' })],
  'a worker asks who sent it the work': ['worker-calls-back', drawEdge('W', 'A')],
  'an order is saved, its event is not': ['dual-write-without-outbox', setEdge('A', 'Q', { via: undefined })],
  'nobody takes the messages': ['queue-without-consumer', deleteBlocks('W')],
  'nobody sends messages': ['queue-without-producer', deleteEdge('A', 'Q')],
  'a message that fails for ever': ['queue-without-dlq', setBlock('Q', { dlq: false })],
  'a retry orders twice': ['write-not-idempotent', setBlock('A', { idempotent: false })],
  'a message that comes twice is worked on twice': [
    'write-not-idempotent',
    setBlock('W', { idempotent: false }),
    drawEdge('W', 'R'),
    add('J:nosql(Sent news){partitionKey=user}'),
    drawEdge('W', 'J'),
  ],

  // Load and failure
  'one server for all requests': ['capacity-overload', setBlock('C', { replicas: 1, rps: 100 })],
  'no copy to spare': ['no-failure-headroom', setBlock('C', { replicas: 3, rps: 400 })],
  'the database is there once': ['single-point-of-failure', setBlock('D', { replicas: 1 })],
  'the gateway is there once': ['single-point-of-failure', setBlock('G', { replicas: 1, technology: 'Kong' })],
  'many writes for one primary': ['write-heavy-single-sql', setBrief({ peakWriteQps: 30_000 })],
  'a call to others without an end': ['external-call-unprotected', setEdge('A', 'X', { timeout: undefined })],
  'services in two regions, data in one': [
    'multi-region-without-replication',
    setBlock('A', { region: 'eu' }),
    setBlock('C', { region: 'us' }),
    setBlock('D', { region: 'eu' }),
    setBlock('P', { region: 'us' }),
  ],
  'the whole world in one region': ['single-region-global-users', setBrief({ geo: 'global', availability: 99.99 })],

  // Running it, and agreeing on it
  'nobody sees it fail': ['observability-missing', deleteBlocks('T')],
  'the figures are not agreed on': ['brief-incomplete', setBrief({ latencyMs: undefined })],
  'far too much for a hundred users': [
    'over-engineered',
    setBrief({ dau: 100, peakReadQps: undefined, peakWriteQps: undefined }),
  ],
  'a block without a reason': ['unjustified-block', setBlock('K', { rationale: undefined })],
}

test('there is nothing to be said against the shop', () => {
  expect(found([])).toEqual(new Set())
})

test.each(Object.entries(FLAWS))('found: %s', (_, [rule, ...edits]) => {
  expect(found(edits)).toContain(rule)
})

test('every rule finds one of the flaws', () => {
  const finders = new Set(Object.values(FLAWS).map(([rule]) => rule))
  expect(RULES.filter(({ id }) => !finders.has(id)).map(({ id }) => id)).toEqual([])
})
