import type { Edge } from '#domain/board/board.ts'
import type { Draft } from '#domain/flow/draft/draft.ts'

/** Turns edges around; one that then doubles another goes. */
export function reverseEdges(draft: Draft, edges: readonly Edge[]): void {
  for (const edge of edges) draft.retarget(edge, { from: { id: edge.to }, to: { id: edge.from } })
}
