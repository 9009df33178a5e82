import type { BlockKind } from '../blockKind.ts'

/** Keeps related data under transactions. */
export const sqlDatabase = {
  id: 'sql',
  title: 'SQL database',
  group: 'data',
  tier: 'data',
  allowedTiers: ['data'],
  traits: ['store', 'durable', 'block'],
  key: 'd',
  icon: 'database',
  technologies: ['PostgreSQL', 'MySQL', 'PostGIS', 'TimescaleDB', 'CockroachDB', 'Spanner', 'SQLite'],
  properties: ['replicas', 'shards', 'partitionKey', 'encrypted', 'owner', 'region', 'rationale'],
  rareProperties: [
    'replication',
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
  mermaid: { prefix: 'DB', shape: 'cylinder' },
} as const satisfies BlockKind
