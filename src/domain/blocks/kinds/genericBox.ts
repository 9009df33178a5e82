import type { BlockKind } from '../blockKind.ts'

/** A labelled box for what has no block of its own. */
export const genericBox = {
  id: 'generic',
  title: 'Generic box',
  group: 'supporting',
  tier: 'business',
  allowedTiers: ['client', 'edge', 'business', 'data', 'observability'],
  traits: [],
  key: 'y',
  icon: 'box',
  label: 'Box',
  technologies: [],
  properties: ['replicas', 'owner', 'region', 'rationale'],
  rareProperties: ['trigger', 'managed', 'parked'],
  defaults: {},
  use: 'For a part that none of the blocks describes.',
  limits: 'No rule speaks about it and it carries no load.',
  mermaid: { prefix: 'B', shape: 'rectangle' },
} as const satisfies BlockKind
