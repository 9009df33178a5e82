import * as fc from 'fast-check'
import { BLOCK_PROPERTIES } from '#domain/board/blockProperties.ts'
import type { Block, Board, Edge, Tradeoff, Zone } from '#domain/board/board.ts'
import { BRIEF_PROPERTIES } from '#domain/board/briefProperties.ts'
import { EDGE_PROPERTIES } from '#domain/board/edgeProperties.ts'
import { fittingBoard } from '#domain/board/fitting.ts'
import { EDGE_KINDS, hasProperty, KINDS, type Kind, rolesOf } from '#domain/board/kind.ts'
import { LIMITS } from '#domain/board/limits.ts'
import { withoutUnnamed } from '#domain/board/onlyNamed.ts'
import { BOARD_SHAPE } from '#domain/board/records/catalogue.ts'
import { inDependencyOrder } from '#domain/board/records/dependencies.ts'
import { boardEstimate } from '#domain/board/records/estimate.ts'
import { boardInterview } from '#domain/board/records/interview.ts'
import {
  type AnyRecord,
  type BoardShape,
  listIn,
  type RecordSpec,
  refListsOf,
  refsOf,
} from '#domain/board/records/recordType.ts'
import { RULE_SETTINGS } from '#domain/board/ruleSettings.ts'
import { TIERS } from '#domain/board/tier.ts'
import { ZONE_PROPERTIES } from '#domain/board/zoneProperties.ts'
import { arbitraryFields, arbitraryProperties } from './propertyArbitrary.ts'
import { arbitraryLabel, arbitraryNote } from './textArbitrary.ts'

/** How large the generated boards may get; labels and coordinates are hostile and far apart unless narrowed. */
export interface BoardOptions {
  readonly minBlocks?: number
  readonly maxBlocks?: number
  readonly maxEdges?: number
  readonly maxZones?: number
  /** board pixels either way from the origin; a million when not given */
  readonly reach?: number
  readonly label?: fc.Arbitrary<string>
  /** what the boards are made of, those of this version when not given; types without a generator here are made by their fields */
  readonly shape?: BoardShape
}

// Names that are keys of every object or words of Mermaid: code that keeps ids in plain objects or prints them trips here.
const HOSTILE_IDS = [
  'end',
  'toString',
  'valueOf',
  'hasOwnProperty',
  'graph',
  'subgraph',
  '0',
  '-',
  '_',
  'x',
  'o',
  'default',
]

const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 })

const withoutUndefined = <T extends object>(record: T) =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined))

const arbitraryCoordinate = (reach: number) =>
  fc
    .oneof(
      { arbitrary: fc.integer({ min: 0, max: Math.min(reach, 3000) }), weight: 8 },
      { arbitrary: fc.integer({ min: -reach, max: reach }), weight: 1 },
      { arbitrary: fc.double({ min: -reach, max: reach, noNaN: true }), weight: 1 },
    )
    .map((value) => value + 0)

const arbitraryMermaidId = fc
  .tuple(fc.constantFrom('S', 'DB', 'LB', 'end', 'n-1', 'U_'), fc.nat(99))
  .map((p) => p.join(''))

const propertiesOf = (kind: Kind) =>
  arbitraryProperties(Object.fromEntries(Object.entries(BLOCK_PROPERTIES).filter(([id]) => hasProperty(kind, id))))

const PROPERTIES_BY_KIND = new Map(KINDS.map((kind) => [kind, propertiesOf(kind)]))

const arbitraryKind = fc.oneof(
  ...[...PROPERTIES_BY_KIND].map(([kind, properties]) => fc.record({ kind: fc.constant(kind), properties })),
)

const arbitraryBlock = (label: fc.Arbitrary<string>, reach: number) =>
  fc
    .record({
      kinds: arbitraryKind,
      label,
      tier: fc.constantFrom(...TIERS),
      x: arbitraryCoordinate(reach),
      y: arbitraryCoordinate(reach),
      role: optional(fc.nat(99)),
      zone: optional(fc.nat()),
      mermaidId: optional(arbitraryMermaidId),
      hostileId: fc.boolean(),
    })
    .map(({ role, kinds, ...block }) => {
      const roles = rolesOf(kinds.kind)
      return { ...kinds, ...block, role: role === undefined ? undefined : roles[role % roles.length] }
    })

const arbitraryEdge = fc.record({
  from: fc.nat(),
  to: fc.nat(),
  kind: fc.constantFrom(...EDGE_KINDS),
  label: optional(arbitraryLabel(LIMITS.edgeLabel)),
  properties: arbitraryProperties(EDGE_PROPERTIES),
})

const arbitraryTradeoff = fc.record({
  rule: arbitraryLabel(64),
  mark: optional(fc.constantFrom('0f3a', 'ff00ff00')),
  says: arbitraryLabel(200),
  reason: arbitraryNote(LIMITS.reason),
})

const arbitraryZone = fc.record({
  label: arbitraryLabel(LIMITS.zoneLabel),
  parent: optional(fc.nat()),
  properties: arbitraryProperties(ZONE_PROPERTIES),
})

const arbitraryBandSize = optional(fc.integer({ min: 0, max: LIMITS.bandSize }))

const arbitrarySettings = fc
  .record({
    name: arbitraryLabel(LIMITS.boardName),
    direction: fc.constantFrom('right', 'down'),
    clientSize: arbitraryBandSize,
    edgeSize: arbitraryBandSize,
    businessSize: arbitraryBandSize,
    dataSize: arbitraryBandSize,
    observabilitySize: arbitraryBandSize,
    rules: arbitraryProperties(RULE_SETTINGS),
  })
  .map(({ rules, ...settings }) => withoutUndefined({ ...settings, ...rules }) as unknown as Board['settings'])

type Made<A> = A extends fc.Arbitrary<infer T> ? T : never

interface Parts {
  readonly settings: Board['settings']
  readonly brief: Board['brief']
  readonly estimate: Board['estimate']
  readonly interview: Board['interview']
  readonly blocks: readonly Made<ReturnType<typeof arbitraryBlock>>[]
  readonly edges: readonly Made<typeof arbitraryEdge>[]
  readonly zones: readonly Made<typeof arbitraryZone>[]
  readonly tradeoffs: readonly Made<typeof arbitraryTradeoff>[]
  readonly childrenFirst: boolean
  readonly others: readonly Others[]
}

/** Records of a type that has no generator of its own, their references still numbers. */
interface Others {
  readonly spec: RecordSpec
  readonly made: readonly Readonly<Record<string, unknown>>[]
}

const pick = <T>(list: readonly T[], index: number | undefined): T | undefined =>
  index === undefined || list.length === 0 ? undefined : list[index % list.length]

function zonesOf({ zones, childrenFirst }: Parts): Zone[] {
  // A parent is always an earlier zone, so there is no circle; reversing the list then puts children before parents.
  const ids = zones.map((_, i) => `z_${i}`)
  const made = zones.map(({ label, parent, properties }, i) => ({
    ...{ id: ids[i], label, parent: pick(ids.slice(0, i), parent) },
    ...properties,
  }))
  if (childrenFirst) made.reverse()
  return made.map((zone, order) => withoutUndefined({ ...zone, order }) as unknown as Zone)
}

/** The records of a type, each reference one of those that are there; a record that needs one where there is none is left out. */
function othersOf({ spec, made }: Others, board: object, shape: BoardShape): AnyRecord[] {
  const idsOf = (to: string) => {
    const other = shape.records.find(({ type }) => type === to)
    return other ? listIn(board, other).map(({ id }) => id) : []
  }
  return made.flatMap((record, order) => {
    const fields = refsOf(spec).map(({ field, to }) => [field, pick(idsOf(to), record[field] as number)] as const)
    const lists = refListsOf(spec).map(({ field, to }) => {
      const ids = ((record[field] ?? []) as number[]).flatMap((index) => pick(idsOf(to), index) ?? [])
      return [field, record[field] === undefined ? undefined : [...new Set(ids)]] as const
    })
    const refs = Object.fromEntries<unknown>([...fields, ...lists])
    if (refsOf(spec).some(({ field, required }) => required && refs[field] === undefined)) return []
    return [withoutUndefined({ ...record, ...refs, id: `${spec.idPrefix}_${order}`, order }) as AnyRecord]
  })
}

function boardOf(parts: Parts, shape: BoardShape): Board {
  const zones = zonesOf(parts)
  const blocks = parts.blocks.map(({ hostileId, properties, zone, ...block }, order) => {
    const id = (hostileId && HOSTILE_IDS[order]) || `b_${order}`
    return withoutUndefined({ id, ...block, zone: pick(zones, zone)?.id, order, ...properties }) as unknown as Block
  })
  const edges = (blocks.length === 0 ? [] : parts.edges).map(({ from, to, properties, ...edge }, order) => {
    const ends = { from: pick(blocks, from)?.id, to: pick(blocks, to)?.id }
    return withoutUndefined({ id: `e_${order}`, ...ends, ...edge, order, ...properties }) as unknown as Edge
  })
  const tradeoffs = parts.tradeoffs.map(
    (tradeoff, order) => withoutUndefined({ id: `t_${order}`, ...tradeoff, order }) as unknown as Tradeoff,
  )
  const board = {
    settings: parts.settings,
    brief: parts.brief,
    estimate: parts.estimate,
    interview: parts.interview,
    blocks,
    edges,
    zones,
    tradeoffs,
  }
  const whole: Record<string, unknown> = { ...board }
  for (const each of parts.others) whole[each.spec.list] = othersOf(each, whole, shape)
  return withoutUnnamed(fittingBoard(whole as unknown as Board, shape), shape.records)
}

const OWN = ['block', 'edge', 'zone', 'tradeoff']

const othersIn = ({ records }: BoardShape) =>
  inDependencyOrder(records)
    .filter(({ type }) => !OWN.includes(type))
    .map((spec) =>
      fc.record({ spec: fc.constant(spec), made: fc.array(arbitraryFields(spec.fields), { maxLength: 3 }) }),
    )

/**
 * Valid boards of every kind, role, tier and property that a kind has, with labels made to break what prints them. Orders run from 0 without
 * gaps, ids are unique over blocks, edges and zones, every end, zone and parent exists.
 */
export function arbitraryBoard(options: BoardOptions = {}): fc.Arbitrary<Board> {
  const { minBlocks = 0, maxBlocks = 12, maxEdges = 20, maxZones = 4 } = options
  const { reach = LIMITS.coordinate, shape = BOARD_SHAPE } = options
  const label = options.label ?? arbitraryLabel(LIMITS.blockLabel)
  return fc
    .record({
      settings: arbitrarySettings,
      brief: arbitraryProperties(BRIEF_PROPERTIES) as fc.Arbitrary<Board['brief']>,
      estimate: arbitraryProperties(boardEstimate.fields) as fc.Arbitrary<Board['estimate']>,
      interview: arbitraryFields(boardInterview.fields) as unknown as fc.Arbitrary<Board['interview']>,
      blocks: fc.array(arbitraryBlock(label, reach), { minLength: minBlocks, maxLength: maxBlocks }),
      edges: fc.array(arbitraryEdge, { maxLength: maxEdges }),
      zones: fc.array(arbitraryZone, { maxLength: maxZones }),
      tradeoffs: fc.array(arbitraryTradeoff, { maxLength: 3 }),
      childrenFirst: fc.boolean(),
      others: fc.tuple(...othersIn(shape)),
    })
    .map((parts) => boardOf(parts, shape))
}
