import type { Kind, Role } from '#domain/board/kind.ts'
import type { BlockIcon, BlockKind } from './blockKind.ts'
import { BLOCK_KINDS } from './catalogue.ts'

/** One thing the palette offers: a kind, or a kind in a role that people look for by its own name. */
export interface PaletteEntry {
  readonly id: Kind | 'worker'
  readonly kind: Kind
  readonly role?: Role
  readonly title: string
  readonly label: string
  readonly group: BlockKind['group']
  readonly key: string
  readonly icon: BlockIcon
  /** other names people type for it */
  readonly words: string
}

const WORDS: Partial<Record<Kind, string>> = {
  lb: 'alb nlb nginx haproxy balancer',
  gateway: 'kong apigw',
  cdn: 'cloudfront cloudflare edge cache fastly',
  app: 'service api backend server microservice',
  cache: 'redis memcached session',
  sql: 'postgres postgresql mysql rdbms relational',
  nosql: 'cassandra dynamodb mongodb document key-value',
  queue: 'kafka sqs rabbitmq stream topic event bus pubsub',
  object: 's3 gcs blob bucket files media',
  search: 'elasticsearch algolia index opensearch',
  ws: 'socket realtime push live',
  notify: 'push email sms apns fcm',
  client: 'user browser web mobile app frontend',
  entry: 'dns waf firewall anycast route 53',
  outbox: 'transactional table',
  external: 'third party provider payment stripe',
  telemetry: 'metrics logs traces tracing monitoring prometheus',
  generic: 'other custom unknown',
}

const WORKER = {
  id: 'worker',
  kind: 'app',
  role: 'worker',
  title: 'Worker',
  label: 'Worker',
  group: 'supporting',
  key: 'k',
  icon: 'cog',
  words: 'consumer job background processor',
} as const satisfies PaletteEntry

const fromKind = (kind: BlockKind): PaletteEntry => ({
  id: kind.id,
  kind: kind.id,
  title: kind.title,
  label: kind.label ?? kind.title,
  group: kind.group,
  key: kind.key,
  icon: kind.icon,
  words: WORDS[kind.id] ?? '',
})

/** Every entry of the palette, group by group in the order of the tiers. */
export const PALETTE: readonly PaletteEntry[] = [...BLOCK_KINDS.map(fromKind), WORKER]
