import { isDatabase } from '#domain/blocks/predicates.ts'
import type { Block } from '#domain/board/board.ts'
import { type Link, writes } from '#domain/capacity/links.ts'
import type { Draft } from '#domain/flow/draft/draft.ts'
import { isFlow } from '#domain/flow/graph/linkKinds.ts'
import type { FlowGraph } from '../flowGraph.ts'
import { feedByEvents } from './feedByEvents.ts'

/** What writes a cache, the database behind it, and the request by which the writes get there now. */
export interface DelayedWrite {
  readonly from: Block
  readonly to: Block
  readonly direct?: Link | undefined
}

/** How what is written to a cache comes to its database: by a writer of both, else from the cache; undefined when it does not. */
export function delayedWriteOf(flow: FlowGraph, cache: Block): DelayedWrite | undefined {
  const writers = flow.into(cache).flatMap((link) => (writes(link) ? [link.from] : []))
  const direct = writers.flatMap((writer) => flow.out(writer)).find((link) => writes(link) && isDatabase(link.to))
  if (direct) return { from: direct.from, to: direct.to, direct }
  const behind = flow.out(cache).find((link) => isFlow(link) && isDatabase(link.to))?.to
  const [from] = writers
  return from && behind && { from, to: behind }
}

/** Lets writes to a database wait in a new queue until a new worker saves them; the writer goes on reading what it read. */
export function writeBehind(draft: Draft, { from, to, direct }: DelayedWrite): void {
  if (direct?.access === 'write') draft.removeEdges([direct.edge])
  else if (direct) draft.setEdges([direct.edge], { access: 'read' })
  feedByEvents(draft, { from, to })
}
