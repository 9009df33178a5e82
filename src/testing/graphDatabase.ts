import type { BlockKind } from '#domain/blocks/kinds/blockKind.ts'

/** A kind that the product does not have: a test adds it to the catalogue. */
export const graphDatabase = {
  id: 'graph',
  title: 'Graph database',
  group: 'data',
  key: 'z',
  words: 'gremlin vertices',
  comesAfter: { app: 15, graph: 10 },
  tier: 'data',
  allowedTiers: ['data', 'business'],
  traits: ['store', 'durable'],
  icon: 'layers',
  roles: {
    fraud: {
      title: 'fraud ring',
      offer: { title: 'Fraud rings', group: 'data', key: 'h', words: 'rings', comesAfter: {} },
    },
    social: { title: 'social graph', prefix: 'SG' },
  },
  technologies: ['JanusGraph'],
  properties: ['replicas', 'owner'],
  rareProperties: ['parked'],
  defaults: { replicas: 3 },
  use: 'For what follows relations over many steps.',
  limits: 'Hard to spread over machines.',
  capacity: { each: 2_000, unit: 'queries/s', one: 'server', copies: 'apart', document: 'A test', section: 'graphs' },
  edges: { to: { client: 'event' }, from: { cdn: 'origin' } },
  mermaid: { prefix: 'GDB', shape: 'cylinder', tiersShape: 'stadium', rank: 3 },
} as const satisfies BlockKind
