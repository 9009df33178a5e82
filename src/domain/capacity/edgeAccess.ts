import { isApplication, isCdnBlock, isSearch } from '#domain/blocks/predicates.ts'
import { roleOf } from '#domain/blocks/traits.ts'
import type { Block, Edge } from '#domain/board/board.ts'

/** What a request does to the store it reaches. */
export type Access = NonNullable<Edge['access']>

/** The two ends of an edge, and whether the far one is a database replica. */
export interface AccessEnds {
  readonly from: Block
  readonly to: Block
  readonly toReplica: boolean
}

/** What an edge that states no access does to the store: what matches none of these reads and writes. */
function usualAccess({ from, to, toReplica }: AccessEnds): Access {
  if (toReplica) return 'read'
  if (roleOf(from) === 'worker') return 'write'
  if (to.role === 'projection' || to.role === 'analytics' || isSearch(to)) return 'read'
  if (isCdnBlock(from) || (isApplication(from) && from.role === 'analytics')) return 'read'
  return 'read-write'
}

/** The access of a request edge into a store: the one it states, or the one that its ends suggest. */
export const edgeAccess = (edge: Edge, ends: AccessEnds): Access => edge.access ?? usualAccess(ends)
