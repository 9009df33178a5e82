import * as fc from 'fast-check'
import { blockKind } from '#domain/blocks/catalogue.ts'
import { edgeKindFor } from '#domain/blocks/edgeKindFor.ts'
import type { BlockProperties } from '#domain/board/blockProperties.ts'
import type { Block, Board, Edge } from '#domain/board/board.ts'
import { EMPTY_BOARD } from '#domain/board/board.ts'
import type { Brief } from '#domain/board/briefProperties.ts'
import type { EdgeProperties } from '#domain/board/edgeProperties.ts'
import { fittingBoard } from '#domain/board/fitting.ts'
import { hasProperty, KINDS, type Kind, rolesOf } from '#domain/board/kind.ts'
import { TIERS } from '#domain/board/tier.ts'

/** Mostly what people draw, so that rules have something to say; now and then anything at all. */
const oftenOf = <T>(usual: fc.Arbitrary<T>, rare: fc.Arbitrary<T>) =>
  fc.oneof({ arbitrary: usual, weight: 9 }, { arbitrary: rare, weight: 1 })

type Values<T> = { readonly [K in keyof T]?: readonly T[K][] }

/** An object with a few of the fields, each at one of its values. */
function fewOf<T extends object>(values: Values<T>, most: number): fc.Arbitrary<T> {
  const entries = Object.entries(values) as [string, readonly unknown[]][]
  const one = fc
    .constantFrom(...entries)
    .chain(([field, options]) => fc.constantFrom(...options).map((value) => [field, value]))
  return fc
    .uniqueArray(one, { selector: ([field]) => field, maxLength: most })
    .map((all) => Object.fromEntries(all) as T)
}

const COMMON: readonly Kind[] = [
  ...(['client', 'client', 'lb', 'gateway', 'cdn', 'app', 'app', 'app', 'app', 'ws'] as const),
  ...(['cache', 'sql', 'nosql', 'queue', 'search', 'object', 'external', 'notify'] as const),
]

/** Values of properties that rules read, odd ones among them. */
const PROPERTIES: Values<BlockProperties> = {
  tls: [false],
  auth: [true, false],
  rateLimit: [false],
  balances: [true],
  cachesDynamic: [true],
  features: [['waf'], ['cdn', 'dns']],
  platform: ['web', 'ios', 'partner', 'api'],
  stateful: [true],
  sticky: [true],
  autoscale: [true],
  managed: [true],
  critical: [true],
  parked: [true],
  fireAndForget: [true],
  idempotent: [true, false],
  encrypted: [true],
  dlq: [true],
  consumersOutOfScope: [true],
  shards: [1, 8],
  partitionKey: ['date', 'userId'],
  salted: [true],
  strategy: ['cache-aside', 'write-behind'],
  ttl: [60],
  hit: [0, 0.9, 1],
  owner: ['shop', 'payments'],
  region: ['eu', 'us'],
  technology: ['Redis', 'Kafka', 'MongoDB', 'ALB', 'NGINX', 'PostgreSQL', 'Algolia', 'own'],
  layer: ['L4', 'L7'],
  trigger: ['schedule'],
  scope: ['all'],
  rationale: ['known load'],
  load: [0, 1, 200_000],
  rps: [0, 10],
  replication: ['multi-leader'],
  persistence: [true],
  transactions: [true],
  multiRegion: [true],
  residency: [true],
  tenantIsolation: ['row'],
  fedBy: ['external'],
}

const EDGE_VALUES: Values<EdgeProperties> = {
  protocol: ['http', 'https', 'wss', 'sse'],
  access: ['read', 'write', 'read-write'],
  via: ['outbox', 'best-effort'],
  timeout: [0, 2000],
  breaker: [true],
  signed: [true],
  awaited: [true],
  share: [0, 0.5],
  writeShare: [0.1],
}

const BRIEF: Values<Brief> = {
  features: ['orders'],
  publicApi: [true, false],
  platforms: [['web'], ['ios', 'android']],
  dau: [1000, 5_000_000],
  peakReadQps: [0, 50, 20_000],
  peakWriteQps: [10, 9000],
  readWriteRatio: [0.1, 100],
  concurrentConnections: [1_000_000],
  latencyMs: [100, 500],
  availability: [99, 99.9, 99.99],
  consistency: ['strong', 'eventual'],
  geo: ['single', 'global'],
  regions: [1, 2],
  realtime: [true],
  media: [true],
  transactions: [true],
  pii: [true],
  tenancy: ['multi'],
  auth: ['none', 'required'],
  stage: ['mvp'],
  style: ['modular-monolith'],
  goal: ['learning'],
}

const LABELS = ['Orders', 'Orders 2', 'Profiles', 'Feed', 'Search', 'Payment', 'Reporting', 'Login'] as const

const propertiesOf = (kind: Kind) =>
  fewOf(Object.fromEntries(Object.entries(PROPERTIES).filter(([id]) => hasProperty(kind, id))) as typeof PROPERTIES, 4)

const PROPERTIES_BY_KIND = new Map(KINDS.map((kind) => [kind, propertiesOf(kind)] as const))

const arbitraryKind = oftenOf(fc.constantFrom(...COMMON), fc.constantFrom(...KINDS)).chain((kind) =>
  fc.record({
    kind: fc.constant(kind),
    properties: PROPERTIES_BY_KIND.get(kind) as fc.Arbitrary<BlockProperties>,
  }),
)

const arbitraryParts = fc.record({
  kinds: arbitraryKind,
  tier: oftenOf(fc.constant(undefined), fc.constantFrom(...TIERS)),
  role: fc.nat(),
  label: fc.constantFrom(...LABELS),
  replicas: fc.constantFrom(undefined, undefined, 1, 2, 40),
})

type Parts = typeof arbitraryParts extends fc.Arbitrary<infer T> ? T : never

function blockOf({ kinds: { kind, properties }, tier, role, replicas, label }: Parts, order: number): Block {
  const roles = rolesOf(kind)
  const plays = role % 3 === 0 ? roles[role % roles.length] : undefined
  return {
    ...{ id: `b${order}` as Block['id'], kind, label, tier: tier ?? blockKind(kind).tier, x: 0, y: 0, order },
    ...properties,
    ...(plays && { role: plays }),
    ...(replicas !== undefined && { replicas }),
  }
}

const arbitraryEdge = fc.record({
  from: fc.nat(),
  to: fc.nat(),
  kind: oftenOf(fc.constant(undefined), fc.constantFrom('request', 'event', 'replication', 'origin', 'telemetry')),
  properties: fewOf<EdgeProperties>(EDGE_VALUES, 2),
})

type Line = typeof arbitraryEdge extends fc.Arbitrary<infer T> ? T : never

function edgeOf(blocks: readonly Block[], { from, to, kind, properties }: Line, order: number): Edge {
  const source = blocks[from % blocks.length] as Block
  const target = blocks[to % blocks.length] as Block
  const id = `e${order}` as Edge['id']
  const inferred = edgeKindFor(source, target)
  return { id, from: source.id, to: target.id, kind: (kind as Edge['kind']) ?? inferred, order, ...properties }
}

/**
 * Boards of 2 to 14 blocks, mostly in their own tiers and joined as a person would, with a brief that states up to eight
 * things and with the properties of their kinds that rules read, sensible or not.
 */
export const likelyBoard = (): fc.Arbitrary<Board> =>
  fc
    .record({
      parts: fc.array(arbitraryParts, { minLength: 2, maxLength: 14 }),
      lines: fc.array(arbitraryEdge, { maxLength: 30 }),
      brief: fewOf<Brief>(BRIEF, 8),
    })
    .map(({ parts, lines, brief }) => {
      const blocks = parts.map(blockOf)
      const edges = lines.map((line, order) => edgeOf(blocks, line, order))
      return fittingBoard({ ...EMPTY_BOARD, blocks, edges, brief })
    })
