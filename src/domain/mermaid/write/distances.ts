import { isClient } from '#domain/blocks/predicates.ts'
import type { Block } from '#domain/board/board.ts'
import { groupBy } from '#shared/groupBy.ts'
import { isWatching, type WrittenGraph } from './writtenGraph.ts'

/** How many links each node is away from the nearest client; Infinity when no client leads to it. */
export function distances({ nodes, links }: WrittenGraph): ReadonlyMap<Block, number> {
  const next = groupBy(
    links.filter((link) => !isWatching(link)),
    ({ from }) => from,
  )
  const distance = new Map<Block, number>(nodes.map((node) => [node, isClient(node) ? 0 : Infinity]))
  const reached = nodes.filter(isClient)
  for (const node of reached) {
    for (const { to } of next.get(node) ?? []) {
      if (distance.get(to) !== Infinity) continue
      distance.set(to, (distance.get(node) ?? 0) + 1)
      reached.push(to)
    }
  }
  return distance
}
