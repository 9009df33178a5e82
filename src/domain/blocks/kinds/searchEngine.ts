import type { BlockKind } from '../blockKind.ts'

/** Answers full-text and facet queries from an index. */
export const searchEngine = {
  id: 'search',
  title: 'Search engine',
  group: 'data',
  tier: 'data',
  allowedTiers: ['data'],
  traits: ['store', 'durable', 'block'],
  key: 'e',
  icon: 'text-search',
  technologies: ['Elasticsearch', 'Algolia', 'Meilisearch', 'Typesense', 'OpenSearch'],
  properties: ['fedBy', 'replicas', 'shards', 'encrypted', 'owner', 'region', 'rationale'],
  rareProperties: ['tenantIsolation', 'autoscale', 'multiRegion', 'managed', 'parked'],
  defaults: {},
  use: 'For full text, facets and ranking that a database index does not give.',
  limits: 'Its index lags behind the data and may have to be rebuilt, so a database must hold the truth.',
  mermaid: { prefix: 'P', shape: 'cylinder' },
} as const satisfies BlockKind
