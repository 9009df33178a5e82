import { edgeKindFor } from '#domain/blocks/edgeKindFor.ts'
import type { Block, BlockId, Board, Edge, EdgeId } from '#domain/board/board.ts'
import { type Change, orderAfter } from '#domain/board/change.ts'
import { fittingChanges } from '#domain/board/fitting.ts'

/** The edge that joins two blocks when a person draws it: kind inferred from its ends, nothing else stated. */
export function edgeBetween(board: Board, id: EdgeId, [from, to]: readonly [Block, Block]): Edge {
  return {
    id,
    from: from.id,
    to: to.id,
    kind: edgeKindFor(from, to),
    order: orderAfter(board.edges),
  }
}

/** One end moved to another block; the kind follows when it was the inferred one, and what the edge then cannot say goes. */
export function reconnected(board: Board, edge: Edge, ends: { from: BlockId; to: BlockId }): readonly Change[] {
  const block = (id: BlockId) => board.blocks.find((each) => each.id === id)
  const [oldFrom, oldTo, from, to] = [block(edge.from), block(edge.to), block(ends.from), block(ends.to)]
  if (!from || !to) return []
  const wasInferred = oldFrom !== undefined && oldTo !== undefined && edge.kind === edgeKindFor(oldFrom, oldTo)
  const kind = wasInferred ? edgeKindFor(from, to) : edge.kind
  return fittingChanges(board, [{ op: 'patch', type: 'edge', id: edge.id, fields: { ...ends, kind } }])
}

/** The edge turned round; the kind follows when it was the inferred one. */
export const reversed = (board: Board, edge: Edge): readonly Change[] =>
  reconnected(board, edge, { from: edge.to, to: edge.from })
