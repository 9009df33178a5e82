import type { Board, Edge } from '#domain/board/board.ts'
import type { Change } from '#domain/board/change.ts'
import { fittingChanges } from '#domain/board/fitting.ts'
import type { EdgeKind } from '#domain/board/kind.ts'

/** Makes edges another kind; what only their old kind can say goes. */
export const changeEdgeKind = (board: Board, edges: readonly Edge[], kind: EdgeKind): readonly Change[] =>
  fittingChanges(
    board,
    edges.map(({ id }): Change => ({ op: 'patch', type: 'edge', id, fields: { kind } })),
  )
