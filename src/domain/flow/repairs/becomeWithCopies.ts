import type { Block } from '#domain/board/board.ts'
import type { Kind } from '#domain/board/kind.ts'
import type { BlockFields, Draft } from '#domain/flow/draft/draft.ts'
import type { FlowGraph } from '../flowGraph.ts'

/** A block and all of its kind that replication joins it with, directly or through others. */
function withCopies(flow: FlowGraph, block: Block): readonly Block[] {
  const joined = new Set([block])
  // The set grows while it is gone through, which takes each block once.
  for (const each of joined) {
    for (const { kind, from, to } of [...flow.out(each), ...flow.into(each)]) {
      if (kind === 'replication' && from.kind === to.kind) joined.add(from).add(to)
    }
  }
  return [...joined]
}

/** Makes a database and all copies of it another kind. */
export function becomeWithCopies(
  draft: Draft,
  flow: FlowGraph,
  { database, kind, fields }: { readonly database: Block; readonly kind: Kind; readonly fields?: BlockFields },
): void {
  for (const copy of withCopies(flow, database)) draft.become(copy, kind, fields)
}
