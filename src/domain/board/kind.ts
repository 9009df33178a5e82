/** Every block kind: the twelve building blocks first, then the supporting kinds. */
export const KINDS = [
  'lb',
  'gateway',
  'cdn',
  'app',
  'cache',
  'sql',
  'nosql',
  'queue',
  'object',
  'search',
  'ws',
  'notify',
  'client',
  'entry',
  'outbox',
  'external',
  'telemetry',
  'generic',
] as const

/** The id of a block kind. */
export type Kind = (typeof KINDS)[number]

/** The roles a kind can play, the first being the default; kinds without an entry have none. */
export const ROLES = {
  app: ['service', 'bff', 'worker', 'analytics'],
  cache: ['cache', 'session', 'presence', 'registry', 'counter', 'pubsub', 'geo'],
  sql: ['primary', 'replica', 'projection', 'analytics'],
  nosql: ['primary', 'replica', 'projection', 'analytics', 'session'],
  queue: ['queue', 'stream', 'pubsub', 'dlq'],
  object: ['media', 'static', 'upload', 'archive', 'backup', 'lake'],
  search: ['index', 'logs'],
  external: ['provider', 'identity', 'producer', 'media'],
} as const satisfies Partial<Record<Kind, readonly string[]>>

/** A role of any kind. */
export type Role = (typeof ROLES)[keyof typeof ROLES][number]

/** The roles a kind may have, the default first; empty when the kind knows no roles. */
export const rolesOf = (kind: Kind): readonly Role[] => (ROLES as Partial<Record<Kind, readonly Role[]>>)[kind] ?? []

/** How a request or message travels; the arrow follows the message. */
export const EDGE_KINDS = ['request', 'event', 'replication', 'origin', 'telemetry'] as const

/** The kind of an edge. */
export type EdgeKind = (typeof EDGE_KINDS)[number]
