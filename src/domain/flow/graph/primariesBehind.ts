import { isDatabase } from '#domain/blocks/predicates.ts'
import { roleOf } from '#domain/blocks/traits.ts'
import type { Block } from '#domain/board/board.ts'
import { replicasOf } from '#domain/capacity/replicas.ts'
import type { FlowGraph } from '../flowGraph.ts'
import { walk } from './reach.ts'

/** The primaries whose data a database holds, the nearest first: itself where it is one, and those of its kind that replicate into it. */
export function primariesBehind(flow: FlowGraph, database: Block): readonly Block[] {
  const replicas = replicasOf(flow.board)
  const isSource = ({ kind, from, to }: { kind: string; from: Block; to: Block }): boolean =>
    kind === 'replication' && from.kind === to.kind
  const sources = walk(flow, { from: [database], along: isSource, backwards: true })
  return [...sources].filter((block) => isDatabase(block) && roleOf(block) === 'primary' && !replicas.has(block.id))
}
