import type { Block } from '#domain/board/board.ts'
import { type Link, writes } from '#domain/capacity/links.ts'
import { isDatabase } from '#domain/flow/dataBlock.ts'
import type { Draft } from '#domain/flow/draft/draft.ts'
import type { FlowGraph } from '#domain/flow/flowGraph.ts'
import { isFlow } from '#domain/flow/linkKinds.ts'
import { feedByEvents } from './feedByEvents.ts'

/** The link by which what is written to a cache comes to its database: from one of its writers, else from the cache itself. */
export function delayedWriteOf(flow: FlowGraph, cache: Block): Link | undefined {
  const writers = flow.into(cache).flatMap((link) => (writes(link) ? [link.from] : []))
  return (
    writers.flatMap((writer) => flow.out(writer)).find((link) => writes(link) && isDatabase(link.to)) ??
    flow.out(cache).find((link) => isFlow(link) && isDatabase(link.to))
  )
}

/** Lets writes to a database wait in a new queue until a new worker saves them; what the link read it goes on reading. */
export function writeBehind(draft: Draft, { edge, from, to, access }: Link): void {
  if (edge.kind === 'request' && access === 'read-write') draft.setEdges([edge], { access: 'read' })
  else draft.removeEdges([edge])
  feedByEvents(draft, { from, to })
}
