import type { BlockKind } from './blockKind.ts'

/** A table written in the same transaction as the data, read by a publisher. */
export const outbox = {
  id: 'outbox',
  title: 'Outbox',
  group: 'supporting',
  key: 't',
  words: 'transactional table',
  comesAfter: { app: 110 },
  tier: 'data',
  allowedTiers: ['data', 'business'],
  traits: [],
  icon: 'outbox',
  technologies: ['PostgreSQL', 'MySQL', 'Debezium', 'MongoDB'],
  properties: ['owner', 'region', 'rationale'],
  rareProperties: ['parked'],
  defaults: {},
  use: 'When a service saves data and must also publish it: both are written in one transaction, and a publisher reads the table.',
  limits: 'Adds a publisher to run, and consumers may see a message twice.',
  mermaid: { prefix: 'O', shape: 'rectangle', tiersShape: 'channel', rank: 7 },
} as const satisfies BlockKind
