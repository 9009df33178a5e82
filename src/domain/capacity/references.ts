import type { Kind } from '#domain/board/kind.ts'

/** The most that one copy of a block takes, and who says so. */
export interface Reference {
  /** what capacity is reckoned with: the upper end where the source gives a range */
  readonly each: number
  /** the lower end of such a range */
  readonly low?: number
  readonly unit: 'queries/s' | 'messages/s' | 'requests/s' | 'connections'
  /** what the figure is about, for a sentence */
  readonly one: string
  /** framework and section */
  readonly source: string
  /** true when a shard adds capacity of its own, as against dividing that of the replicas */
  readonly byShard?: true
}

const NUMBERS = 'Four-step framework, numbers every engineer should know'

/** The reference throughputs by kind; kinds without one have no capacity to speak of. */
export const REFERENCES: Partial<Record<Kind, Reference>> = {
  sql: { each: 10_000, low: 5_000, unit: 'queries/s', one: 'SQL server', source: NUMBERS, byShard: true },
  nosql: { each: 50_000, low: 10_000, unit: 'queries/s', one: 'NoSQL node', source: NUMBERS },
  cache: { each: 100_000, unit: 'queries/s', one: 'cache server', source: NUMBERS, byShard: true },
  queue: { each: 100_000, unit: 'messages/s', one: 'broker', source: NUMBERS },
  app: {
    each: 1_000,
    unit: 'requests/s',
    one: 'server',
    source: 'Step-by-step framework, tips: how many servers a load takes',
  },
  ws: {
    each: 50_000,
    unit: 'connections',
    one: 'WebSocket server',
    source: 'Four-step framework, chat walkthrough: WebSocket connections',
  },
}
