import type { BlockId, EdgeId } from '#domain/board/board.ts'
import type { EdgeKind } from '#domain/board/kind.ts'
import { findEdge } from '#domain/board/lookup.ts'
import { changeEdgeKind } from '#domain/edits/changeEdgeKind.ts'
import { reconnected } from '#domain/edits/connect.ts'
import type { BoardEdit } from '../boardEdit.ts'

/** Makes edges another kind; what only their old kind can say goes. */
export const setEdgeKind: BoardEdit<{ readonly ids: readonly EdgeId[]; readonly kind: EdgeKind }> = {
  id: 'set-edge-kind',
  title: 'Change the kind',
  edit: (board, { ids, kind }) => ({
    changes: changeEdgeKind(
      board,
      ids.flatMap((id) => findEdge(board, id) ?? []),
      kind,
    ),
  }),
}

/** Moves one end of an edge to another block; an edge or block that is gone meanwhile stays so. */
export const reconnectEdge: BoardEdit<{
  readonly edge: EdgeId
  readonly end: 'from' | 'to'
  readonly to: BlockId
}> = {
  id: 'reconnect-edge',
  title: 'Reconnect edge',
  edit: (board, { edge: id, end, to }) => {
    const edge = findEdge(board, id)
    if (!edge) return { changes: [] }
    return { changes: reconnected(board, edge, { from: edge.from, to: edge.to, [end]: to }) }
  },
}
