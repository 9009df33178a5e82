import type { PropertySpec, ValuesOf } from './property.ts'

const SHARE = { type: 'number', min: 0, max: 1 } as const

/** Every property an edge can carry beyond its ends, kind and label. */
export const EDGE_PROPERTIES = {
  protocol: {
    title: 'Protocol',
    type: 'choice',
    options: [
      'https',
      'http',
      'wss',
      'ws',
      'sse',
      'rest',
      'grpc',
      'graphql',
      'tcp',
      'tls',
      'udp',
      'sql',
      'amqp',
      'mqtt',
    ],
  },
  access: {
    title: 'Access',
    type: 'choice',
    options: ['read', 'write', 'read-write'],
  },
  timeout: { title: 'Timeout', type: 'number', min: 0, max: 86_400_000, unit: 'ms' },
  retries: {
    title: 'Retries',
    type: 'number',
    integer: true,
    min: 0,
    max: 100,
  },
  breaker: { title: 'Circuit breaker', type: 'flag' },
  via: {
    title: 'Published through',
    type: 'choice',
    options: ['outbox', 'cdc', 'log-first', 'best-effort'],
  },
  signed: { title: 'Signed link', type: 'flag' },
  awaited: { title: 'The user waits for it', type: 'flag' },
  share: {
    title: 'Share of calls',
    ...SHARE,
  },
  readShare: { title: 'Share of reads', ...SHARE },
  writeShare: { title: 'Share of writes', ...SHARE },
} as const satisfies Readonly<Record<string, PropertySpec>>

/** The name of an edge property. */
export type EdgePropertyId = keyof typeof EDGE_PROPERTIES

/** The properties of an edge; each may be missing, which means "not stated". */
export type EdgeProperties = ValuesOf<typeof EDGE_PROPERTIES>
