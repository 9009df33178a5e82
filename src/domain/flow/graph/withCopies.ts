import type { Block } from '#domain/board/board.ts'
import type { FlowGraph } from '../flowGraph.ts'

/** A block and all of its kind that replication joins it with, directly or through others. */
export function withCopies(flow: FlowGraph, block: Block): readonly Block[] {
  const joined = new Set([block])
  // The set grows while it is gone through, which takes each block once.
  for (const each of joined) {
    for (const { kind, from, to } of [...flow.out(each), ...flow.into(each)]) {
      if (kind === 'replication' && from.kind === to.kind) joined.add(from).add(to)
    }
  }
  return [...joined]
}
