import { expect, test } from 'vitest'
import type { Block, Board } from '#domain/board/board.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { namedRole, withNamedRoles } from './namedRole.ts'

const block = (kind: string, label: string, technology?: string): Block =>
  ({ ...(parseNotation(`B:${kind}`).blocks[0] as Block), label, ...(technology && { technology }) }) as Block

type Name = [kind: string, label: string, role: string | undefined, technology?: string | undefined]

const CACHES: readonly Name[] = [
  ['cache', 'Session store', 'session'],
  ['cache', 'Sessions', 'session'],
  ['cache', 'user-sessions', 'session'],
  ['cache', 'UserSessionCache', 'session'],
  ['cache', 'session_store_2', 'session'],
  ['cache', 'Session registry', 'session'],
  ['cache', 'Sessions (Redis)', 'session'],
  ['cache', 'Redis for sessions', 'session', 'Redis'],
  ['cache', 'Redis', 'session', 'Redis (sessions)'],
  ['cache', 'Presence', 'presence'],
  ['cache', 'Presence & last seen', 'presence'],
  ['cache', 'Who is online (presence)', 'presence'],
  ['cache', 'Connection registry', 'registry'],
  ['cache', 'GatewayRegistry', 'registry'],
  ['cache', 'Leaderboard', 'counter', 'Redis Sorted Sets'],
  ['cache', 'Leaderboards', 'counter'],
  ['cache', 'Leader board', 'counter'],
  ['cache', 'Like counters', 'counter'],
  ['cache', 'view-counter', 'counter'],
  ['cache', 'Session counters', 'counter'],
  ['cache', 'Rate limiter', 'counter', 'Redis'],
  ['cache', 'RateLimiter', 'counter'],
  ['cache', 'Rate limit counters', 'counter'],
  ['cache', 'rate-limiting', 'counter'],
  ['cache', 'Rate limits', 'counter'],
  ['cache', 'API quotas', 'counter'],
  ['cache', 'Driver positions', 'geo', 'Redis GEO'],
  ['cache', 'Redis GEO', 'geo'],
  ['cache', 'Geo index', 'geo', 'Redis'],
  ['cache', 'Live channel', 'pubsub', 'Redis Pub/Sub'],
  ['cache', 'Redis Pub/Sub', 'pubsub'],
  ['cache', 'Timelines', undefined, 'Redis Sorted Sets'],
  ['cache', 'Cache', undefined, 'Redis'],
  ['cache', 'Catalog cache', undefined],
  ['cache', 'Obsession quotes', undefined],
  ['cache', 'Presentation cache', undefined],
  ['cache', 'Counterparty cache', undefined],
  ['cache', 'Encounters', undefined],
  ['cache', 'Counter-party limits', undefined],
  ['cache', 'Session replays', undefined],
  ['cache', 'Cache & session store', undefined],
  ['cache', 'Cache (no sessions)', undefined],
  ['cache', 'GeoIP cache', undefined],
  ['cache', 'Read replica', undefined],
]

const DATABASES: readonly Name[] = [
  ['sql', 'Orders replica', 'replica'],
  ['sql', 'Read replicas', 'replica'],
  ['sql', 'OrdersReadReplica', 'replica'],
  ['sql', 'orders_replica_2', 'replica'],
  ['sql', 'Replica of the primary', 'replica'],
  ['sql', 'Main DB standby', 'replica'],
  ['sql', 'Replica of the orders primary', 'replica'],
  ['sql', 'EU replica', 'replica'],
  ['sql', 'Read-replica 1', 'replica'],
  ['sql', 'Hot standby', 'replica'],
  ['sql', 'Stand-by', 'replica'],
  ['sql', 'Orders DB (follower)', 'replica'],
  ['sql', 'Follower 2', 'replica'],
  ['sql', 'Follower DB', 'replica'],
  ['nosql', 'MongoDB replica', 'replica'],
  ['sql', 'Orders copy', 'replica', 'PostgreSQL read replica'],
  ['sql', 'Clicks', 'analytics', 'Redshift'],
  ['sql', 'Snowflake', 'analytics'],
  ['nosql', 'Sessions', 'session'],
  ['nosql', 'Session store', 'session', 'DynamoDB'],
  ['sql', 'Sessions DB', undefined],
  ['nosql', 'Presence DB', undefined],
  ['nosql', 'Like counters', undefined],
  ['sql', 'Presentation DB', undefined],
  ['nosql', 'Replica set', undefined, 'MongoDB'],
  ['nosql', 'MongoDB ReplicaSet', undefined],
  ['nosql', 'Followers', undefined],
  ['nosql', 'Follower graph', undefined],
  ['sql', 'Follower counts', undefined],
  ['sql', 'Orders DB (3 replicas)', undefined],
  ['sql', 'Orders DB, two read replicas', undefined],
  ['sql', 'Orders DB (replicas: 3)', undefined],
  ['sql', 'Orders DB with standby', undefined],
  ['sql', 'Orders DB + replica', undefined],
  ['sql', 'Primary and replicas', undefined],
  ['sql', 'Primary/replica', undefined],
  ['sql', 'Primary replica', undefined],
  ['sql', 'Primary DB (hot standby)', undefined],
  ['sql', 'Orders DB (Multi-AZ standby)', undefined],
  ['sql', 'Orders DB', undefined, 'MySQL primary-replica'],
  ['sql', 'Orders DB', undefined, 'PostgreSQL, read replicas'],
  ['sql', 'Replication log', undefined],
  ['sql', 'Orders DB', undefined, 'PostgreSQL'],
]

const QUEUES: readonly Name[] = [
  ['queue', 'DLQ', 'dlq'],
  ['queue', 'orders-dlq', 'dlq', 'SQS'],
  ['queue', 'OrdersDLQ', 'dlq'],
  ['queue', 'Dead letters', 'dlq', 'Kafka'],
  ['queue', 'Dead-letter queue', 'dlq'],
  ['queue', 'DeadLetterQueue', 'dlq'],
  ['queue', 'deadletter topic', 'dlq'],
  ['queue', 'Orders', 'stream', 'Kafka'],
  ['queue', 'Kafka', 'stream'],
  ['queue', 'Clicks', 'stream', 'Amazon Kinesis'],
  ['queue', 'Jobs', 'stream', 'Redis Streams'],
  ['queue', 'Click stream', 'stream'],
  ['queue', 'Live events', 'pubsub', 'SNS'],
  ['queue', 'Live pub/sub', 'pubsub'],
  ['queue', 'PubSub channel', 'pubsub', 'NATS'],
  ['queue', 'Order events', 'pubsub', 'EventBridge'],
  ['queue', 'Queue with DLQ', undefined],
  ['queue', 'Orders queue (no DLQ)', undefined],
  ['queue', 'Orders queue + DLQ', undefined],
  ['queue', 'Jobs', undefined, 'SQS'],
  ['queue', 'Message queue', undefined],
  ['queue', 'Upstream jobs', undefined],
]

const OTHERS: readonly Name[] = [
  ['external', 'Okta', 'identity'],
  ['external', 'Users', 'identity', 'Auth0'],
  ['external', 'IdP', 'identity'],
  ['external', 'Identity provider', 'identity'],
  ['external', 'Google Sign-In', 'identity'],
  ['external', 'Login with Google', 'identity'],
  ['external', 'OAuth2 provider', 'identity'],
  ['external', 'OpenID Connect', 'identity'],
  ['external', 'Corporate SSO', 'identity'],
  ['external', 'AWS IAM', 'identity'],
  ['external', 'Stripe', undefined],
  ['external', 'Author API', undefined],
  ['external', 'Payment authorization', undefined],
  ['external', 'Identity verification', undefined],
  ['external', 'Tax authority', undefined],
  ['external', 'Authorize.net', undefined],
  ['external', 'Document signing', undefined],
  ['external', 'External API', undefined],
  ['app', 'Counterparty service', undefined],
  ['app', 'Session service', undefined],
  ['app', 'Image worker', undefined],
  ['app', 'Web BFF', undefined],
  ['app', 'Analytics', undefined, 'Spark'],
  ['object', 'Media', undefined, 'S3'],
  ['object', 'Backups', undefined],
  ['search', 'Log search', undefined],
  ['ws', 'Presence server', undefined],
]

test.each<Name>([...CACHES, ...DATABASES, ...QUEUES, ...OTHERS])(
  'the %s “%s” is named as: %s (%s)',
  (...[kind, label, role, technology]) => {
    expect(namedRole(block(kind, label, technology))).toBe(role)
  },
)

test('a board with its names read states what they say, and only where nothing else is stated', () => {
  const board = parseNotation('K:cache(Sessions), L:cache(Sessions 2){role=cache}, D:sql(Orders); K=>D')
  const named = withNamedRoles(board)
  expect(named.blocks.map(({ role }) => role)).toEqual(['session', 'cache', undefined])
  expect([named.blocks[1], named.blocks[2], named.edges]).toEqual([board.blocks[1], board.blocks[2], board.edges])
  expect([withNamedRoles(board), withNamedRoles(named)]).toEqual([named, named])
})

test('a board whose names say no roles is itself', () => {
  const board: Board = parseNotation('A:app(Orders), D:sql(Orders DB); A->D')
  expect(withNamedRoles(board)).toBe(board)
})
