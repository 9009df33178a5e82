import type { PropertySpec, ValuesOf } from './property.ts'

const COUNT = { type: 'number', integer: true, min: 1, max: 1_000_000 } as const
const RATE = { type: 'number', min: 0, max: 1e12, unit: '/s' } as const

/** Every property a block can carry beyond its label, kind, tier and role; which kind offers which is in its kind file. */
export const BLOCK_PROPERTIES = {
  technology: { title: 'Technology', type: 'text', maxLength: 80 },
  replicas: { title: 'Replicas', ...COUNT },
  shards: { title: 'Shards', ...COUNT },
  owner: {
    title: 'Owner',
    type: 'text',
    maxLength: 80,
  },
  region: {
    title: 'Region',
    type: 'text',
    maxLength: 40,
  },
  notes: { title: 'Notes', type: 'text', maxLength: 10_000, multiline: true },
  rationale: {
    title: 'Why this choice',
    type: 'text',
    maxLength: 2_000,
    multiline: true,
  },
  platform: {
    title: 'Platform',
    type: 'choice',
    options: ['web', 'ios', 'android', 'device', 'api', 'partner'],
  },
  layer: {
    title: 'Layer',
    type: 'choice',
    options: ['L4', 'L7'],
  },
  features: { title: 'Features', type: 'set', options: ['dns', 'waf', 'cdn'] },
  tls: { title: 'Ends TLS', type: 'flag' },
  auth: { title: 'Checks identity', type: 'flag' },
  rateLimit: { title: 'Limits rates', type: 'flag' },
  balances: { title: 'Spreads load itself', type: 'flag' },
  cachesDynamic: { title: 'Caches dynamic answers', type: 'flag' },
  stateful: { title: 'Keeps state in memory', type: 'flag' },
  sticky: { title: 'Sticky sessions', type: 'flag' },
  autoscale: { title: 'Scales by itself', type: 'flag' },
  parallel: { title: 'Calls side by side', type: 'flag' },
  managed: {
    title: 'Managed service',
    type: 'flag',
  },
  critical: { title: 'Critical', type: 'flag' },
  parked: { title: 'Parked', type: 'flag' },
  fireAndForget: { title: 'Fire and forget', type: 'flag' },
  idempotent: {
    title: 'Idempotent',
    type: 'flag',
  },
  encrypted: { title: 'Encrypted at rest', type: 'flag' },
  dlq: { title: 'Has a dead-letter queue', type: 'flag' },
  consumersOutOfScope: {
    title: 'Consumers are out of scope',
    type: 'flag',
  },
  salted: { title: 'Salted key', type: 'flag' },
  persistence: { title: 'Persists to disk', type: 'flag' },
  transactions: {
    title: 'Multi-record transactions',
    type: 'flag',
  },
  multiRegion: { title: 'Replicates across regions', type: 'flag' },
  residency: {
    title: 'Data stays in its region',
    type: 'flag',
  },
  strategy: {
    title: 'Strategy',
    type: 'choice',
    options: ['cache-aside', 'read-through', 'write-through', 'write-behind'],
  },
  ttl: { title: 'Time to live', type: 'number', min: 0, max: 315_576_000, unit: 's' },
  invalidation: { title: 'Invalidation', type: 'choice', options: ['ttl', 'event', 'version'] },
  hit: {
    title: 'Hit rate',
    type: 'number',
    min: 0,
    max: 1,
  },
  partitionKey: { title: 'Partition key', type: 'text', maxLength: 120 },
  tenantIsolation: {
    title: 'Tenant isolation',
    type: 'choice',
    options: ['row', 'schema', 'database'],
    titles: { row: 'A row each', schema: 'A schema each', database: 'A database each' },
  },
  replication: {
    title: 'Replication',
    type: 'choice',
    options: ['single-leader', 'multi-leader', 'leaderless'],
  },
  fedBy: {
    title: 'Fed by',
    type: 'choice',
    options: ['board', 'external'],
  },
  trigger: {
    title: 'Started by',
    type: 'choice',
    options: ['request', 'event', 'schedule'],
  },
  scope: {
    title: 'Watches',
    type: 'choice',
    options: ['none', 'all'],
    titles: { none: 'Only what is connected', all: 'The whole board' },
  },
  load: { title: 'Load', ...RATE },
  rps: { title: 'Capacity of one copy', ...RATE },
} as const satisfies Readonly<Record<string, PropertySpec>>

/** The name of a block property. */
export type BlockPropertyId = keyof typeof BLOCK_PROPERTIES

/** The properties of a block; each may be missing, which means "not stated". */
export type BlockProperties = ValuesOf<typeof BLOCK_PROPERTIES>
