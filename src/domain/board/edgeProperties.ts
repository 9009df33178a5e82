import type { PropertySpec, ValuesOf } from './property.ts'

const SHARE = { type: 'number', min: 0, max: 1 } as const

/** Every property an edge can carry beyond its ends, kind and label. */
export const EDGE_PROPERTIES = {
  protocol: {
    title: 'Protocol',
    type: 'choice',
    options: ['https', 'http', 'wss', 'ws', 'sse', 'grpc', 'graphql', 'tcp', 'tls', 'udp', 'sql', 'amqp', 'mqtt'],
  },
  access: {
    title: 'Access',
    help: 'Not stated: reads of replicas, views and search, writes of workers, else both',
    type: 'choice',
    options: ['read', 'write', 'read-write'],
  },
  timeout: { title: 'Timeout', type: 'number', min: 0, max: 86_400_000, unit: 'ms' },
  retries: {
    title: 'Retries',
    help: 'With growing pauses in between',
    type: 'number',
    integer: true,
    min: 0,
    max: 100,
  },
  breaker: { title: 'Circuit breaker', help: 'Fails at once while the other side is down', type: 'flag' },
  via: {
    title: 'Published through',
    help: 'Not stated: by a second step after saving',
    type: 'choice',
    options: ['outbox', 'cdc', 'log-first', 'best-effort'],
  },
  signed: { title: 'Signed link', help: 'A time-limited upload or download link', type: 'flag' },
  awaited: { title: 'The user waits for it', help: 'Background work that is waited for on purpose', type: 'flag' },
  share: {
    title: 'Share of calls',
    help: 'Not stated: callers split evenly and services call every time',
    ...SHARE,
  },
  readShare: { title: 'Share of reads', help: 'Where reads are split otherwise', ...SHARE },
  writeShare: { title: 'Share of writes', help: 'Where writes are split otherwise', ...SHARE },
} as const satisfies Readonly<Record<string, PropertySpec>>

/** The name of an edge property. */
export type EdgePropertyId = keyof typeof EDGE_PROPERTIES

/** The properties of an edge; each may be missing, which means "not stated". */
export type EdgeProperties = ValuesOf<typeof EDGE_PROPERTIES>
