import type { BlockKind } from './blockKind.ts'

/** Keeps large files. */
export const objectStorage = {
  id: 'object',
  title: 'Object storage',
  group: 'data',
  key: 'o',
  words: 's3 gcs blob bucket files media',
  comesAfter: { cdn: 10, app: 60, worker: 60, sql: 50, nosql: 40, queue: 70, object: 40, search: 10 },
  tier: 'data',
  allowedTiers: ['data'],
  traits: ['store', 'durable', 'block'],
  icon: 'archive',
  roles: {
    media: { title: 'media' },
    static: { title: 'static files' },
    upload: { title: 'uploads' },
    archive: { title: 'archive' },
    backup: { title: 'backup' },
    lake: { title: 'data lake' },
  },
  technologies: ['S3', 'GCS', 'Azure Blob'],
  properties: ['encrypted', 'owner', 'region', 'rationale'],
  rareProperties: ['multiRegion', 'residency', 'managed', 'parked'],
  defaults: {},
  signsLinks: true,
  use: 'For images, video, uploads and archives of any size, behind a CDN.',
  limits: 'Cheap and durable, but tens of milliseconds a read and no query beyond the key.',
  mermaid: { prefix: 'OS', shape: 'cylinder', rank: 3 },
} as const satisfies BlockKind
