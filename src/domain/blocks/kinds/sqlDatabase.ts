import type { BlockKind } from './blockKind.ts'

/** Keeps related data under transactions. */
export const sqlDatabase = {
  id: 'sql',
  title: 'SQL database',
  group: 'data',
  key: 'd',
  words: 'postgres postgresql mysql rdbms relational',
  comesAfter: { app: 20, worker: 10, cache: 10, sql: 10, generic: 20 },
  tier: 'data',
  allowedTiers: ['data'],
  traits: ['store', 'durable', 'block'],
  icon: 'database',
  roles: {
    primary: { title: 'primary' },
    replica: { title: 'replica' },
    projection: { title: 'projection', prefix: 'P' },
    analytics: { title: 'analytics' },
  },
  technologies: ['PostgreSQL', 'MySQL', 'PostGIS', 'TimescaleDB', 'CockroachDB', 'Spanner', 'SQLite'],
  properties: ['replicas', 'shards', 'partitionKey', 'encrypted', 'owner', 'region', 'rationale'],
  rareProperties: [
    'replication',
    'fedBy',
    'tenantIsolation',
    'salted',
    'autoscale',
    'multiRegion',
    'residency',
    'load',
    'managed',
    'parked',
  ],
  defaults: {},
  use: 'The first choice when records relate, transactions matter or queries are not known yet.',
  limits:
    'One PostgreSQL or MySQL primary serves 5,000 to 10,000 queries/s; writing on more than one machine takes sharding.',
  capacity: { like: 'PostgreSQL' },
  mermaid: { prefix: 'DB', shape: 'cylinder', rank: 3 },
} as const satisfies BlockKind
