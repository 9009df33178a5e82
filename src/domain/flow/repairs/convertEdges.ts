import type { Edge } from '#domain/board/board.ts'
import type { EdgeKind } from '#domain/board/kind.ts'
import type { Draft } from '#domain/flow/draft/draft.ts'

/** Gives edges another kind; one that doubles an edge of that kind between the same ends goes. */
export function convertEdges(draft: Draft, edges: readonly Edge[], kind: EdgeKind): void {
  for (const { id, from, to } of edges) {
    const isDouble = draft.board().edges.some((e) => e.id !== id && e.from === from && e.to === to && e.kind === kind)
    if (isDouble) draft.removeEdges([{ id }])
    else draft.setEdges([{ id }], { kind })
  }
}
