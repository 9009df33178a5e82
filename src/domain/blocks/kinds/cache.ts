import type { BlockKind } from '../blockKind.ts'

/** Keeps hot data in memory in front of a store. */
export const cache = {
  id: 'cache',
  title: 'Cache',
  group: 'data',
  tier: 'data',
  allowedTiers: ['data', 'business', 'edge'],
  traits: ['store', 'block'],
  key: 'r',
  icon: 'bolt',
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
    'A Redis node answers 100,000 queries/s and more, but forgets on restart: keep a database behind it and say when entries expire.',
  mermaid: { prefix: 'C', shape: 'rectangle' },
} as const satisfies BlockKind
