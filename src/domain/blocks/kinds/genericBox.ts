import type { BlockKind } from './blockKind.ts'

/** A labelled box for what has no block of its own. */
export const genericBox = {
  id: 'generic',
  title: 'Generic box',
  group: 'supporting',
  key: 'y',
  words: 'other custom unknown',
  comesAfter: { generic: 40 },
  tier: 'business',
  allowedTiers: ['client', 'edge', 'business', 'data', 'observability'],
  traits: [],
  icon: 'box',
  label: 'Box',
  technologies: [],
  properties: ['replicas', 'owner', 'region', 'rationale'],
  rareProperties: ['trigger', 'managed', 'parked'],
  defaults: {},
  mayWork: true,
  use: 'For a part that none of the blocks describes.',
  limits: 'No rule speaks about it and it carries no load.',
  mermaid: { prefix: 'B', silent: true, shape: 'rectangle', rank: 5 },
} as const satisfies BlockKind
