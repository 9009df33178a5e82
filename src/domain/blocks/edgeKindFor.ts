import type { Block } from '#domain/board/board.ts'
import { EDGE_KINDS, type EdgeKind, type Kind } from '#domain/board/kind.ts'
import { blockKind } from './catalogue.ts'
import { hasTrait } from './traits.ts'

/** What the inference reads of a block. */
export type EdgeEnd = Pick<Block, 'kind' | 'role'>

/** The kind that an end gives whatever is at the other one; where both ends give one, telemetry goes before messages. */
function byOneEnd(from: Kind, to: Kind): EdgeKind | undefined {
  const given = [blockKind(from).edges?.any, blockKind(to).edges?.any]
  return EDGE_KINDS.findLast((kind) => given.includes(kind))
}

const byBothEnds = (from: Kind, to: Kind): EdgeKind | undefined =>
  blockKind(from).edges?.to?.[to] ?? blockKind(to).edges?.from?.[from]

/** The kind a new edge between two blocks gets: what their kinds say of it, replication between stores, else a request. */
export function edgeKindFor({ kind: from }: EdgeEnd, { kind: to }: EdgeEnd): EdgeKind {
  const areStores = hasTrait(from, 'store') && hasTrait(to, 'store')
  return byOneEnd(from, to) ?? byBothEnds(from, to) ?? (areStores ? 'replication' : 'request')
}
