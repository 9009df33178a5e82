import * as fc from 'fast-check'
import { blockKind } from '#domain/blocks/catalogue.ts'
import { edgeKindFor } from '#domain/blocks/edgeKindFor.ts'
import type { Block, Board, Edge } from '#domain/board/board.ts'
import { EMPTY_BOARD } from '#domain/board/board.ts'
import { KINDS, type Kind, rolesOf } from '#domain/board/kind.ts'
import { TIERS } from '#domain/board/tier.ts'

/** Mostly what people draw, so that rules have something to say; now and then anything at all. */
const oftenOf = <T>(usual: fc.Arbitrary<T>, rare: fc.Arbitrary<T>) =>
  fc.oneof({ arbitrary: usual, weight: 9 }, { arbitrary: rare, weight: 1 })

const COMMON: readonly Kind[] = [
  'client',
  'lb',
  'gateway',
  'app',
  'app',
  'app',
  'ws',
  'cache',
  'sql',
  'queue',
  'search',
]

const arbitraryParts = fc.record({
  kind: oftenOf(fc.constantFrom(...COMMON), fc.constantFrom(...KINDS)),
  tier: oftenOf(fc.constant(undefined), fc.constantFrom(...TIERS)),
  role: fc.nat(),
  label: fc.constantFrom('Orders', 'Orders 2', 'Profiles', 'Feed', 'Search'),
  replicas: fc.constantFrom(undefined, 1, 2, 40),
  tls: oftenOf(fc.constant(undefined), fc.boolean()),
  rateLimit: oftenOf(fc.constant(undefined), fc.boolean()),
})

function blockOf({ kind, tier, role, tls, rateLimit, replicas, ...rest }: Parts, order: number): Block {
  const roles = rolesOf(kind)
  const plays = role % 3 === 0 ? roles[role % roles.length] : undefined
  return {
    ...{ id: `b${order}` as Block['id'], kind, tier: tier ?? blockKind(kind).tier, x: 0, y: 0, order },
    ...rest,
    ...(plays && { role: plays }),
    ...(tls !== undefined && { tls }),
    ...(rateLimit !== undefined && { rateLimit }),
    ...(replicas !== undefined && { replicas }),
  }
}

type Parts = typeof arbitraryParts extends fc.Arbitrary<infer T> ? T : never

const arbitraryEdge = fc.record({
  from: fc.nat(),
  to: fc.nat(),
  kind: oftenOf(fc.constant(undefined), fc.constantFrom('request', 'event', 'replication', 'telemetry')),
  access: fc.constantFrom(undefined, undefined, 'read', 'write', 'read-write'),
  protocol: oftenOf(fc.constant(undefined), fc.constantFrom('http', 'https')),
})

type Line = typeof arbitraryEdge extends fc.Arbitrary<infer T> ? T : never

function edgeOf(blocks: readonly Block[], { from, to, kind, access, protocol }: Line, order: number): Edge {
  const source = blocks[from % blocks.length] as Block
  const target = blocks[to % blocks.length] as Block
  const id = `e${order}` as Edge['id']
  return {
    ...{ id, from: source.id, to: target.id, kind: (kind as Edge['kind']) ?? edgeKindFor(source, target), order },
    ...(access && { access: access as NonNullable<Edge['access']> }),
    ...(protocol && { protocol: protocol as NonNullable<Edge['protocol']> }),
  }
}

/** Boards of 2 to 14 blocks, mostly in their own tiers and joined as a person would, with and without a public interface and peaks. */
export const likelyBoard = (): fc.Arbitrary<Board> =>
  fc
    .record({
      parts: fc.array(arbitraryParts, { minLength: 2, maxLength: 14 }),
      lines: fc.array(arbitraryEdge, { maxLength: 30 }),
      publicApi: fc.boolean(),
      peakReadQps: fc.constantFrom(undefined, 20_000),
    })
    .map(({ parts, lines, publicApi, peakReadQps }) => {
      const blocks = parts.map(blockOf)
      const edges = lines.map((line, order) => edgeOf(blocks, line, order))
      return { ...EMPTY_BOARD, blocks, edges, brief: { publicApi, ...(peakReadQps && { peakReadQps }) } }
    })
