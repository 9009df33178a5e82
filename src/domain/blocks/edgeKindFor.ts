import type { Block } from '#domain/board/board.ts'
import type { EdgeKind, Kind } from '#domain/board/kind.ts'
import { hasTrait } from './traits.ts'

/** What the inference reads of a block. */
export type EdgeEnd = Pick<Block, 'kind' | 'role'>

type Test = (from: EdgeEnd, to: EdgeEnd) => boolean

const either =
  (kind: Kind): Test =>
  (from, to) =>
    from.kind === kind || to.kind === kind
const pair =
  (from: Kind, to: Kind): Test =>
  (a, b) =>
    a.kind === from && b.kind === to

/** First match wins; what matches none is a request. */
const INFERENCE: readonly (readonly [EdgeKind, Test])[] = [
  ['telemetry', either('telemetry')],
  ['event', either('queue')],
  ['origin', pair('cdn', 'object')],
  ['replication', (from, to) => hasTrait(from.kind, 'store') && hasTrait(to.kind, 'store')],
  ['event', pair('outbox', 'queue')],
  ['event', pair('app', 'ws')],
  ['event', pair('ws', 'client')],
  ['event', pair('notify', 'client')],
]

/** The kind a new edge between two blocks gets. */
export const edgeKindFor = (from: EdgeEnd, to: EdgeEnd): EdgeKind =>
  INFERENCE.find(([, matches]) => matches(from, to))?.[0] ?? 'request'
