import type { PropertySpec, ValuesOf } from './property.ts'

const COUNT = { type: 'number', integer: true, min: 1, max: 1_000_000 } as const
const RATE = { type: 'number', min: 0, max: 1e12, unit: '/s' } as const

/** Every property a block can carry beyond its label, kind, tier and role; which kind offers which is in its kind file. */
export const BLOCK_PROPERTIES = {
  technology: { title: 'Technology', type: 'text', maxLength: 80 },
  replicas: { title: 'Replicas', help: 'How many copies run; empty means not stated', ...COUNT },
  shards: { title: 'Shards', help: 'Partitions the data is split into; 1 when not stated', ...COUNT },
  owner: {
    title: 'Owner',
    help: 'Team or service; parts of one owner count as one service',
    type: 'text',
    maxLength: 80,
  },
  region: {
    title: 'Region',
    help: 'Such as eu-west; empty means the one region of the board',
    type: 'text',
    maxLength: 40,
  },
  notes: { title: 'Notes', type: 'text', maxLength: 10_000, multiline: true },
  rationale: {
    title: 'Why this choice',
    help: 'Chosen for what, over which alternative, at which price',
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
    help: 'Layer 4 forwards connections, layer 7 reads requests',
    type: 'choice',
    options: ['L4', 'L7'],
  },
  features: { title: 'Features', type: 'set', options: ['dns', 'waf', 'cdn'] },
  tls: { title: 'Ends TLS', type: 'flag' },
  auth: { title: 'Checks identity', help: 'Calls get past it only once it knows who is calling', type: 'flag' },
  rateLimit: { title: 'Limits rates', type: 'flag' },
  balances: { title: 'Spreads load itself', help: 'Needs no load balancer behind it', type: 'flag' },
  cachesDynamic: { title: 'Caches dynamic answers', help: 'Answers hot reads, not files only', type: 'flag' },
  stateful: { title: 'Keeps state in memory', type: 'flag' },
  sticky: { title: 'Sticky sessions', help: 'A user comes back to the same copy', type: 'flag' },
  autoscale: { title: 'Scales by itself', help: 'Its copies follow the load, so they are not counted', type: 'flag' },
  managed: {
    title: 'Managed service',
    help: 'The provider keeps the copies; SQS, DynamoDB, S3 and the like are managed anyway',
    type: 'flag',
  },
  critical: { title: 'Critical', help: 'Repeating its work does harm, as with payments', type: 'flag' },
  parked: { title: 'Parked', help: 'Kept aside on purpose, connected to nothing', type: 'flag' },
  fireAndForget: { title: 'Fire and forget', help: 'Nobody waits for its result', type: 'flag' },
  idempotent: {
    title: 'Idempotent',
    help: 'A repeated request does the work once; not stated, only harmful repeats are asked about',
    type: 'flag',
  },
  encrypted: { title: 'Encrypted at rest', help: 'Asked for once the brief has personal data', type: 'flag' },
  dlq: { title: 'Has a dead-letter queue', type: 'flag' },
  consumersOutOfScope: {
    title: 'Consumers are out of scope',
    help: 'Read by something that is not on the board',
    type: 'flag',
  },
  salted: { title: 'Salted key', help: 'A random suffix spreads hot keys', type: 'flag' },
  persistence: { title: 'Persists to disk', help: 'What it holds survives a restart', type: 'flag' },
  transactions: {
    title: 'Multi-record transactions',
    help: 'Several records change together or not at all',
    type: 'flag',
  },
  multiRegion: { title: 'Replicates across regions', type: 'flag' },
  residency: {
    title: 'Data stays in its region',
    help: 'Bound to it on purpose, so never replicated to another',
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
    help: 'Share of reads the cache answers; 0.8 when not stated',
    type: 'number',
    min: 0,
    max: 1,
  },
  partitionKey: { title: 'Partition key', help: 'Such as userId or chatId+day', type: 'text', maxLength: 120 },
  tenantIsolation: {
    title: 'Tenant isolation',
    type: 'choice',
    options: ['row', 'schema', 'database'],
    titles: { row: 'A row each', schema: 'A schema each', database: 'A database each' },
  },
  replication: {
    title: 'Replication',
    help: 'Not stated: one leader takes the writes',
    type: 'choice',
    options: ['single-leader', 'multi-leader', 'leaderless'],
  },
  fedBy: {
    title: 'Fed by',
    help: 'Not stated: by edges of this board',
    type: 'choice',
    options: ['board', 'external'],
  },
  trigger: {
    title: 'Started by',
    help: 'Not stated: by the edges that lead to it',
    type: 'choice',
    options: ['request', 'event', 'schedule'],
  },
  scope: {
    title: 'Watches',
    help: 'Not stated: what is connected to it',
    type: 'choice',
    options: ['none', 'all'],
    titles: { none: 'Only what is connected', all: 'The whole board' },
  },
  load: { title: 'Load', help: 'Overrides the load computed from the brief', ...RATE },
  rps: { title: 'Capacity of one copy', help: '1,000/s when not stated', ...RATE },
} as const satisfies Readonly<Record<string, PropertySpec>>

/** The name of a block property. */
export type BlockPropertyId = keyof typeof BLOCK_PROPERTIES

/** The properties of a block; each may be missing, which means "not stated". */
export type BlockProperties = ValuesOf<typeof BLOCK_PROPERTIES>
