import type { BlockKind } from '../blockKind.ts'

/** Keeps large files. */
export const objectStorage = {
  id: 'object',
  title: 'Object storage',
  group: 'data',
  tier: 'data',
  allowedTiers: ['data'],
  traits: ['store', 'durable', 'block'],
  key: 'o',
  icon: 'archive',
  technologies: ['S3', 'GCS', 'Azure Blob'],
  properties: ['encrypted', 'owner', 'region', 'rationale'],
  rareProperties: ['multiRegion', 'residency', 'managed', 'parked'],
  defaults: {},
  use: 'For images, video, uploads and archives of any size, behind a CDN.',
  limits: 'Cheap and durable, but tens of milliseconds a read and no query beyond the key.',
  mermaid: { prefix: 'OS', shape: 'cylinder' },
} as const satisfies BlockKind
