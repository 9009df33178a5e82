import type { Block, Edge } from '#domain/board/board.ts'
import type { Draft } from '#domain/flow/draft/draft.ts'
import { reverseEdges } from './reverseEdges.ts'

/**
 * Lets two blocks of a chain of requests change places: the arrow between them turns around, who called the first now calls the
 * second, and what the second called is called by the first.
 */
export function swapInChain(
  draft: Draft,
  { edges, first, second }: { readonly edges: readonly Edge[]; readonly first: Block; readonly second: Block },
): void {
  const requests = draft.board().edges.filter(({ kind }) => kind === 'request')
  for (const edge of requests) {
    if (edge.to === first.id && edge.from !== second.id) draft.retarget(edge, { to: second })
    if (edge.from === second.id && edge.to !== first.id) draft.retarget(edge, { from: first })
  }
  reverseEdges(draft, edges)
}
