import type { BlockKind } from './blockKind.ts'

/** Keeps hot data in memory in front of a store. */
export const cache = {
  id: 'cache',
  title: 'Cache',
  group: 'data',
  key: 'r',
  words: 'redis memcached session',
  comesAfter: { gateway: 50, app: 10, worker: 30, ws: 10, cache: 30 },
  tier: 'data',
  allowedTiers: ['data', 'business', 'edge'],
  traits: ['store', 'block'],
  icon: 'bolt',
  roles: {
    cache: { title: 'cache' },
    session: { title: 'session store' },
    presence: { title: 'presence' },
    registry: { title: 'registry' },
    counter: { title: 'counter' },
    pubsub: { title: 'pub/sub' },
    geo: { title: 'geo index' },
  },
  technologies: [
    'Redis',
    'Memcached',
    'Caffeine',
    'Guava',
    'Redis Sorted Sets',
    'Redis GEO',
    'Redis Pub/Sub',
    'IndexedDB',
    'AsyncStorage',
  ],
  properties: ['strategy', 'ttl', 'invalidation', 'hit', 'replicas', 'shards', 'owner', 'region', 'rationale'],
  rareProperties: ['partitionKey', 'persistence', 'autoscale', 'multiRegion', 'load', 'managed', 'parked'],
  defaults: {},
  use: 'For data read far more often than it changes: feeds, sessions, counters, positions.',
  limits:
    'A Redis node answers 100,000 queries/s and more; what it does not write to disk is gone after a restart, so keep a database behind it and say when entries expire.',
  capacity: { like: 'Redis' },
  mermaid: { prefix: 'C', shape: 'rectangle', tiersShape: 'cylinder', rank: 2 },
} as const satisfies BlockKind
