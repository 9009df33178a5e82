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

type Test = (ends: AccessEnds) => boolean

/** First match wins; what matches none reads and writes. */
const DEFAULTS: readonly (readonly [Access, Test])[] = [
  ['read', ({ toReplica }) => toReplica],
  ['write', ({ from }) => roleOf(from) === 'worker'],
  ['read', ({ to }) => to.role === 'projection' || to.role === 'analytics'],
  ['read', ({ from }) => isApplication(from) && from.role === 'analytics'],
  ['read', ({ to }) => isSearch(to)],
  ['read', ({ from }) => isCdnBlock(from)],
]

/** The access of a request edge into a store: the one it states, or the one that its ends suggest. */
export const edgeAccess = (edge: Edge, ends: AccessEnds): Access =>
  edge.access ?? DEFAULTS.find(([, matches]) => matches(ends))?.[0] ?? 'read-write'
