import type { Side } from './mouse.ts'

/** One of the four tiers of the flow. */
export type Band = 'Client' | 'Edge' | 'Business' | 'Data'

/** A block to draw. */
export interface Step {
  readonly id: string
  readonly entry: string
  readonly band: Band | 'Observability'
  readonly row: number
  readonly label: string
  readonly set?: readonly (readonly [field: string, value: string])[]
}

const copies = ['Replicas', '2'] as const
const service = [copies, ['Idempotent', 'Yes']] as const
const aside = [
  ['Strategy', 'Cache-aside'],
  ['Time to live', '3,600'],
] as const

/** Every block of the reference design in the order in which it is drawn, and what is set for it. */
export const STEPS: readonly Step[] = [
  { id: 'U', entry: 'Client', band: 'Client', row: 3, label: 'Users/Clients' },
  {
    id: 'E',
    entry: 'CDN',
    band: 'Edge',
    row: 1,
    label: 'Edge: DNS/CDN/WAF',
    set: [
      ['DNS', 'on'],
      ['WAF', 'on'],
    ],
  },
  { id: 'G', entry: 'API gateway', band: 'Edge', row: 3, label: 'API Gateway' },
  { id: 'L7', entry: 'Load balancer', band: 'Edge', row: 5, label: 'L7 Load Balancer', set: [['Layer', 'Layer 7']] },
  { id: 'S1', entry: 'Application server', band: 'Business', row: 1, label: 'Service A', set: service },
  { id: 'S2', entry: 'Application server', band: 'Business', row: 5, label: 'Service B', set: service },
  { id: 'C1', entry: 'Cache', band: 'Data', row: 0, label: 'Cache', set: aside },
  { id: 'C2', entry: 'Cache', band: 'Data', row: 6, label: 'Cache', set: aside },
  { id: 'DB1', entry: 'SQL database', band: 'Data', row: 1, label: 'DB A', set: [copies] },
  { id: 'DB2', entry: 'SQL database', band: 'Data', row: 5, label: 'DB B', set: [copies] },
  { id: 'O1', entry: 'Outbox', band: 'Data', row: 2, label: 'Outbox' },
  { id: 'O2', entry: 'Outbox', band: 'Data', row: 4, label: 'Outbox' },
  {
    id: 'K',
    entry: 'Message queue',
    band: 'Data',
    row: 3,
    label: 'Stream',
    set: [
      ['Role', 'Stream'],
      ['Technology', 'Kafka'],
      ['Has a dead-letter queue', 'on'],
      ['Replicas', '3'],
      ['Shards', '12'],
      ['Partition key', 'entityId'],
    ],
  },
  { id: 'W1', entry: 'Worker', band: 'Business', row: 7, label: 'Consumers', set: service },
  { id: 'P1', entry: 'Search engine', band: 'Data', row: 7, label: 'Projections/Search' },
  { id: 'M', entry: 'Telemetry', band: 'Observability', row: 0, label: 'Metrics' },
  { id: 'T', entry: 'Telemetry', band: 'Observability', row: 1, label: 'Tracing' },
  { id: 'LG', entry: 'Telemetry', band: 'Observability', row: 2, label: 'Logs' },
]

/** Every edge of the reference design, and the side of its source from which it is drawn. */
export const EDGES: readonly (readonly [from: string, to: string, side: Side])[] = [
  ['U', 'E', 'right'],
  ['E', 'G', 'bottom'],
  ['G', 'L7', 'bottom'],
  ['L7', 'S1', 'right'],
  ['L7', 'S2', 'right'],
  ['S1', 'C1', 'top'],
  ['S2', 'C2', 'right'],
  ['S1', 'DB1', 'right'],
  ['S2', 'DB2', 'right'],
  ['S1', 'O1', 'right'],
  ['O1', 'K', 'bottom'],
  ['S2', 'O2', 'right'],
  ['O2', 'K', 'top'],
  ['K', 'W1', 'left'],
  ['W1', 'P1', 'right'],
  ['S1', 'M', 'left'],
  ['S1', 'T', 'bottom'],
  ['S1', 'LG', 'right'],
  ['S2', 'M', 'left'],
  ['S2', 'T', 'bottom'],
  ['S2', 'LG', 'right'],
]
