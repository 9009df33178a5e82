import { BLOCK_PROPERTIES, type BlockPropertyId } from './blockProperties.ts'
import { BRIEF_PROPERTIES, type BriefPropertyId } from './briefProperties.ts'
import { EDGE_PROPERTIES, type EdgePropertyId } from './edgeProperties.ts'
import { RULE_SETTINGS, type RuleSettingId } from './ruleSettings.ts'

const BLOCK: Readonly<Partial<Record<BlockPropertyId, string>>> = {
  replicas: 'How many copies run; empty means not stated',
  shards: 'Partitions the data is split into; 1 when not stated',
  owner: 'Team or service; parts of one owner count as one service',
  region: 'Such as eu-west; empty means the one region of the board',
  rationale: 'Chosen for what, over which alternative, at which price',
  layer: 'Layer 4 forwards connections, layer 7 reads requests',
  auth: 'Calls get past it only once it knows who is calling',
  balances: 'Needs no load balancer behind it',
  cachesDynamic: 'Answers hot reads, not files only',
  sticky: 'A user comes back to the same copy',
  parallel: 'Calls the others side by side, with a time limit',
  autoscale: 'Its copies follow the load, so they are not counted',
  managed: 'The provider keeps the copies; SQS, DynamoDB, S3 and the like are managed anyway',
  critical: 'Repeating its work does harm, as with payments',
  parked: 'Kept aside on purpose, connected to nothing',
  fireAndForget: 'Nobody waits for its result, and a loss does no harm',
  idempotent: 'A repeated request does the work once; not stated, only harmful repeats are asked about',
  encrypted: 'Asked for once the brief has personal data',
  consumersOutOfScope: 'Read by something that is not on the board',
  salted: 'A random suffix spreads hot keys',
  persistence: 'What it holds survives a restart',
  transactions: 'Several records change together or not at all',
  residency: 'Bound to it on purpose, so never replicated to another',
  hit: 'Share of reads the cache answers; 0.8 when not stated',
  partitionKey: 'Such as userId or chatId+day',
  replication: 'Not stated: one leader takes the writes',
  fedBy: 'Not stated: by edges of this board',
  trigger: 'Not stated: by the edges that lead to it',
  scope: 'Not stated: what is connected to it',
  load: 'Overrides the load computed from the brief',
  rps: 'What the settings of the rules say when not stated: 1,000/s unless changed',
}

const EDGE: Readonly<Partial<Record<EdgePropertyId, string>>> = {
  access:
    'Not stated: reads of replicas, views and search, writes of workers, what the name of an outside API says, else both',
  protocol: 'SSE goes one way, from the server; WebSockets (WS, WSS) go both ways',
  retries: 'With growing pauses in between',
  breaker: 'Fails at once while the other side is down',
  via: 'Not stated: by a second step after saving',
  signed: 'A time-limited upload or download link',
  awaited: 'Background work that is waited for on purpose',
  share: 'Not stated: callers split evenly and services call every time',
  readShare: 'Where reads are split otherwise',
  writeShare: 'Where writes are split otherwise',
}

const BRIEF: Readonly<Partial<Record<BriefPropertyId, string>>> = {
  features: 'What people do with it, one a line',
  publicApi: 'Programs outside the company call it',
  concurrentConnections: 'At peak, over all WebSocket servers',
  latencyMs: 'What 95 of 100 calls take at most',
  availability: 'From 99.9 % on, unstated copies count as one',
  consistency: 'Strong: every read sees the latest write',
  regions: 'One when not stated',
  realtime: 'News reaches people without their asking',
  realtimeVia: 'Polling will do for a first version',
  transactions: 'Money, stock, bookings',
  flexibleSchema: 'Records differ or change often',
  stage: 'A first version may leave out what only scale needs',
  style: 'In a monolith, services may share a database',
  goal: 'For learning, a design may be larger than it need be',
  secrets: 'Such as Vault or AWS Secrets Manager',
  observability: 'Such as Prometheus and Grafana; instead of drawing telemetry',
}

const SETTINGS: Readonly<Partial<Record<RuleSettingId, string>>> = {
  freeDrawing: 'No rule asks for the brief',
  chainLimit: 'So many services waiting in a row are too many; 4 when not stated',
  fanOutLimit: 'So many services called by one are too many; 4 when not stated',
  lowSpreadKeys: 'Partition keys of few or unequal values, separated by commas; a usual list when not stated',
  smallDau: 'Up to so many users a day are few; 10,000 when not stated',
  smallQps: 'Up to so many reads and writes are few; 100/s when not stated',
  mostBlocks: 'More blocks are too many for a small system; 8 when not stated',
  mostServices: 'More services are too many for a small system; 3 when not stated',
  serverRate: 'What an application server is taken to answer; 1,000/s when not stated, and then no error rests on it',
  serverConnections: 'What a WebSocket server is taken to hold; 50,000 when not stated, and then no error rests on it',
}

const paired = <Id extends string>(specs: Readonly<Record<Id, object>>, help: Readonly<Partial<Record<Id, string>>>) =>
  (Object.entries(help) as [Id, string][]).map(([id, text]) => [specs[id], text] as const)

const bySpec: ReadonlyMap<object, string> = new Map([
  ...paired(BLOCK_PROPERTIES, BLOCK),
  ...paired(EDGE_PROPERTIES, EDGE),
  ...paired(BRIEF_PROPERTIES, BRIEF),
  ...paired(RULE_SETTINGS, SETTINGS),
])

/** What helps a person to fill a property in, one sentence without its full stop; undefined where its title says it all. */
export const helpOf = (spec: object): string | undefined => bySpec.get(spec)
