import type { BlockId, Edge } from '#domain/board/board.ts'
import type { Draft } from '#domain/flow/draft/draft.ts'
import { queueBetween } from './queueBetween.ts'

type Targets = ReadonlyMap<BlockId, ReadonlySet<BlockId>>

function leadsTo(targets: Targets, from: BlockId, to: BlockId): boolean {
  const reached = new Set([from])
  for (const id of reached) {
    if (id === to) return true
    for (const next of targets.get(id) ?? []) reached.add(next)
  }
  return false
}

/** The edges that close a circle when all are drawn in their order, as lists of parallel ones. */
function closing(edges: readonly Edge[]): Iterable<readonly Edge[]> {
  const targets = new Map<BlockId, Set<BlockId>>()
  const closers = new Map<string, Edge[]>()
  for (const edge of edges) {
    const { from, to } = edge
    const ends = `${from} ${to}`
    const parallel = closers.get(ends)
    if (parallel) parallel.push(edge)
    else if (targets.get(from)?.has(to)) continue
    else if (leadsTo(targets, to, from)) closers.set(ends, [edge])
    else targets.set(from, (targets.get(from) ?? new Set()).add(to))
  }
  return closers.values()
}

/** Opens every circle among some edges, given oldest first, where it was closed last: by a queue in that edge, or by removing it. */
export function breakCircle(draft: Draft, edges: readonly Edge[], by: 'queue' | 'remove'): void {
  for (const parallel of closing(edges)) {
    if (by === 'queue') queueBetween(draft, parallel)
    else draft.removeEdges(parallel)
  }
}
