import * as fc from 'fast-check'
import { blockKind } from '#domain/blocks/catalogue.ts'
import { edgeKindFor } from '#domain/blocks/edgeKindFor.ts'
import type { BlockProperties } from '#domain/board/blockProperties.ts'
import { type Block, type Board, type Edge, EMPTY_BOARD } from '#domain/board/board.ts'
import type { EdgeProperties } from '#domain/board/edgeProperties.ts'
import { fittingBoard } from '#domain/board/fitting.ts'
import type { EdgeKind, Kind, Role } from '#domain/board/kind.ts'

/** One of the blocks of which every board has some: what it is, what it may be called and what it may say of itself. */
interface Part {
  readonly kind: Kind
  readonly roles?: readonly (Role | undefined)[]
  readonly labels: readonly string[]
  readonly says?: readonly Partial<BlockProperties>[]
}

const SERVICE: Part = {
  kind: 'app',
  roles: [undefined, undefined, undefined, undefined, 'bff', 'analytics'],
  labels: ['Orders', 'Orders 2', 'Catalog', 'Tax', 'Delivery', 'Payment API', 'Application server'],
  says: [{ idempotent: true }, { critical: true }, { parallel: true }, { fireAndForget: true }, { owner: 'shop' }],
}
const WORKER: Part = {
  kind: 'app',
  roles: ['worker'],
  labels: ['Invoicing', 'Orders', 'Click aggregator'],
  says: [{ trigger: 'schedule' }, { idempotent: false }],
}
const DATABASE: Part = {
  kind: 'sql',
  roles: [undefined, undefined, 'replica', 'replica', 'analytics'],
  labels: ['Orders DB', 'Orders copy', 'Catalog DB'],
  says: [{ technology: 'PostgreSQL' }, { managed: true }, { fedBy: 'external' }, { replication: 'multi-leader' }],
}
const CACHE: Part = {
  kind: 'cache',
  roles: [undefined, undefined, 'cache', 'counter'],
  labels: ['Catalog cache', 'Cache'],
  says: [
    { strategy: 'cache-aside', ttl: 60 },
    { strategy: 'write-behind' },
    { strategy: 'read-through', ttl: 60, invalidation: 'event' },
  ],
}
const BUCKET: Part = {
  kind: 'object',
  roles: [undefined, undefined, undefined, 'archive', 'lake'],
  labels: ['Order records', 'User accounts', 'Photos', 'Order documents'],
  says: [{ technology: 'Iceberg' }],
}
const QUEUE: Part = { kind: 'queue', labels: ['Events'], says: [{ dlq: true }, { fireAndForget: true }] }
const OUTSIDE: Part = {
  kind: 'external',
  roles: [undefined, undefined, 'provider', 'identity'],
  labels: ['Payment provider', 'Mail', 'Maps', 'Stripe', 'Login'],
  says: [{ rationale: 'known load' }],
}
const plain = (kind: Kind): Part => ({ kind, labels: [blockKind(kind).title] })

const PARTS = {
  client: plain('client'),
  lb: plain('lb'),
  cdn: plain('cdn'),
  ...{ a: SERVICE, b: SERVICE, c: SERVICE, d: SERVICE, e: SERVICE, worker: WORKER, worker2: WORKER, ws: plain('ws') },
  ...{ sql: DATABASE, sql2: DATABASE, nosql: { ...DATABASE, kind: 'nosql' as const }, cache: CACHE, bucket: BUCKET },
  ...{ queue: QUEUE, queue2: QUEUE, outbox: plain('outbox'), outside: OUTSIDE, notify: plain('notify') },
} as const satisfies Readonly<Record<string, Part>>

type PartId = keyof typeof PARTS

const SERVICES: readonly PartId[] = ['a', 'b', 'c', 'd', 'e', 'ws']
const RUNNING: readonly PartId[] = [...SERVICES, 'worker', 'worker2']
const DATABASES: readonly PartId[] = ['sql', 'sql2', 'nosql']
const MESSAGES: readonly PartId[] = ['queue', 'queue2', 'outbox']

/** What may lead where, and how. */
interface Way {
  readonly from: readonly PartId[]
  readonly to: readonly PartId[]
  readonly kind?: EdgeKind
  readonly says?: EdgeProperties
  readonly weight: number
}

const WAYS: readonly Way[] = [
  { from: ['client', 'client', 'lb'], to: ['lb', ...SERVICES], weight: 7 },
  // One calls more than the others do.
  { from: ['a'], to: SERVICES, kind: 'request', weight: 8 },
  { from: RUNNING, to: RUNNING, kind: 'request', weight: 3 },
  { from: RUNNING, to: ['notify'], weight: 1 },
  { from: ['worker', 'worker2'], to: ['a', 'b'], kind: 'request', weight: 4 },
  { from: RUNNING, to: DATABASES, weight: 6 },
  { from: DATABASES, to: DATABASES, kind: 'replication', weight: 2 },
  { from: RUNNING, to: ['cache'], weight: 4 },
  { from: ['a', 'b'], to: ['cache'], says: { access: 'write' }, weight: 2 },
  { from: RUNNING, to: ['bucket'], weight: 3 },
  { from: ['client', 'cdn', 'bucket'], to: ['bucket', 'queue'], weight: 1 },
  { from: ['a', 'b', 'worker'], to: MESSAGES, weight: 4 },
  { from: MESSAGES, to: ['queue', 'worker', 'worker2', 'a'], kind: 'event', weight: 4 },
  { from: DATABASES, to: ['queue'], kind: 'replication', weight: 1 },
  { from: SERVICES, to: ['outside'], weight: 3 },
]

const EDGES: readonly EdgeProperties[] = [
  ...([{ access: 'read' }, { access: 'write' }, { access: 'write' }, { access: 'read-write' }] as const),
  ...([{ via: 'outbox' }, { via: 'best-effort' }, { share: 0 }, { retries: 3 }, { awaited: true }] as const),
]

const STRONG = { consistency: 'strong' } as const
const BRIEFS: readonly Board['brief'][] = [{}, STRONG, STRONG, STRONG, { ...STRONG, publicApi: true }, { stage: 'mvp' }]

const sometimes = <T>(values: readonly T[]) => fc.oneof(fc.constant(undefined), fc.constantFrom(...values))

const arbitraryBlock = ({ kind, roles = [undefined], labels, says = [] }: Part, id: string, order: number) =>
  fc
    .tuple(fc.constantFrom(...roles), fc.constantFrom(...labels), says.length === 0 ? fc.constant({}) : sometimes(says))
    .map(([role, label, said]) => {
      const { tier } = blockKind(kind)
      return { id, kind, label, tier, x: 0, y: 0, order, ...(role && { role }), ...said } as Block
    })

const arbitraryWay = fc
  .oneof(...WAYS.map(({ weight, ...way }) => ({ weight, arbitrary: fc.constant(way) })))
  .chain(({ from, to, kind, says }) =>
    fc.record({
      from: fc.constantFrom(...from),
      to: fc.constantFrom(...to),
      kind: fc.constant(kind),
      says: says ? fc.constant(says) : sometimes(EDGES),
    }),
  )

/**
 * Boards on which services share copies, caches, buckets and queues and call each other and others: most of twenty parts, each as what a person may make of it, with up to 40 edges that are likely between them.
 */
export const closeBoard = (): fc.Arbitrary<Board> => {
  const ids = Object.keys(PARTS) as PartId[]
  return fc
    .record({
      blocks: fc.tuple(...ids.map((id, order) => arbitraryBlock(PARTS[id], id, order))),
      shown: fc.subarray(ids, { minLength: 13 }),
      ways: fc.array(arbitraryWay, { minLength: 24, maxLength: 40, size: 'max' }),
      brief: fc.constantFrom(...BRIEFS),
      fanOutLimit: fc.constantFrom(undefined, 2, 3),
    })
    .map(({ blocks: all, shown, ways, brief, fanOutLimit }) => {
      const blocks = all.filter(({ id }) => shown.includes(id as string as PartId))
      const block = (id: PartId) => blocks.find((each) => each.id === (id as string))
      const edges = ways.flatMap(({ from, to, kind, says }, order): Edge[] => {
        const [source, target] = [block(from), block(to)]
        if (!source || !target) return []
        const ends = { from: source.id, to: target.id, kind: kind ?? edgeKindFor(source, target) }
        return [{ id: `e${order}` as Edge['id'], ...ends, order, ...says }]
      })
      const settings = { ...EMPTY_BOARD.settings, ...(fanOutLimit !== undefined && { fanOutLimit }) }
      return fittingBoard({ ...EMPTY_BOARD, settings, blocks, edges, brief })
    })
}
