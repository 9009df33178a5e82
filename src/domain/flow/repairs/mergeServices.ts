import { isService } from '#domain/blocks/predicates.ts'
import type { Block } from '#domain/board/board.ts'
import type { Draft } from '#domain/flow/draft/draft.ts'
import { groupBy } from '#shared/groupBy.ts'
import type { FlowGraph } from '../flowGraph.ts'

/** The services that share an owner, in groups of two or more. */
export function servicesOfOneOwner(flow: FlowGraph): readonly (readonly Block[])[] {
  const owned = flow.blocks.filter((block) => isService(block) && block.owner?.trim())
  return [...groupBy(owned, ({ owner = '' }) => owner.trim()).values()].filter(({ length }) => length > 1)
}

/** Makes one block of several: the first takes over the edges of the others, and as many copies as the largest of them ran. */
export function mergeInto(draft: Draft, [first, ...others]: readonly Block[]): void {
  if (!first || !draft.block(first.id)) return
  const copies = [first, ...others].flatMap(({ replicas }) => replicas ?? [])
  if (copies.length > 0) draft.set(first, { replicas: Math.max(...copies) })
  for (const other of others) {
    for (const edge of draft.board().edges) {
      if (edge.from === other.id) draft.retarget(edge, { from: first })
      else if (edge.to === other.id) draft.retarget(edge, { to: first })
    }
    draft.removeBlock(other)
  }
}
