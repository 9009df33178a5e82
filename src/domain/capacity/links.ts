import type { Block, Board, Edge } from '#domain/board/board.ts'
import { inOrder } from '#domain/board/change.ts'
import { findBlock } from '#domain/board/lookup.ts'
import { onceFor } from '#shared/onceFor.ts'
import { type Access, edgeAccess } from './edgeAccess.ts'
import { replicasOf } from './replicas.ts'

/** An edge with the blocks at its ends; `access` counts for requests into stores only. */
export interface Link {
  readonly edge: Edge
  readonly from: Block
  readonly to: Block
  readonly access: Access
}

/** The edges of a board that lead from one block to another, in board order; self-edges and edges without an end are left out. */
export const linksOf = onceFor((board: Board): readonly Link[] => {
  const replicas = replicasOf(board)
  const links: Link[] = []
  for (const edge of inOrder(board.edges)) {
    const from = findBlock(board, edge.from)
    const to = findBlock(board, edge.to)
    if (!from || !to || from === to) continue
    links.push({ edge, from, to, access: edgeAccess(edge, { from, to, toReplica: replicas.has(to.id) }) })
  }
  return links
})

/** True when a request along the link can change what the store holds. */
export const writes = (link: Link): boolean => link.edge.kind === 'request' && link.access !== 'read'

/** True when a request along the link asks the store for data. */
export const reads = (link: Link): boolean => link.edge.kind === 'request' && link.access !== 'write'
