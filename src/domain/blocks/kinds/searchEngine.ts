import type { BlockKind } from './blockKind.ts'

/** Answers full-text and facet queries from an index. */
export const searchEngine = {
  id: 'search',
  title: 'Search engine',
  group: 'data',
  key: 'e',
  words: 'elasticsearch algolia index opensearch',
  comesAfter: { app: 70, worker: 50, sql: 20, nosql: 20, queue: 60, search: 20 },
  tier: 'data',
  allowedTiers: ['data'],
  traits: ['store', 'durable', 'block'],
  icon: 'text-search',
  roles: {
    index: { title: 'index' },
    logs: { title: 'logs' },
  },
  technologies: ['Elasticsearch', 'Algolia', 'Meilisearch', 'Typesense', 'OpenSearch'],
  properties: ['fedBy', 'replicas', 'shards', 'encrypted', 'owner', 'region', 'rationale'],
  rareProperties: ['tenantIsolation', 'autoscale', 'multiRegion', 'managed', 'parked'],
  defaults: {},
  use: 'For full text, facets and ranking that a database index does not give.',
  limits: 'Its index lags behind the data and may have to be rebuilt, so a database must hold the truth.',
  mermaid: { prefix: 'P', shape: 'cylinder', rank: 3 },
} as const satisfies BlockKind
