import type { Block, BlockId, Board, Edge } from '#domain/board/board.ts'
import { inOrder } from '#domain/board/change.ts'
import type { EdgeKind } from '#domain/board/kind.ts'
import { findBlock } from '#domain/board/lookup.ts'
import { onceFor } from '#shared/onceFor.ts'
import { type Access, type AccessEnds, edgeAccess } from './edgeAccess.ts'
import { replicasOf } from './replicas.ts'

/** An edge with the blocks at its ends; `access` counts for requests into stores only. */
export interface Link {
  readonly edge: Edge
  /** that of the edge, at hand because nearly every question about a link begins with it */
  readonly kind: EdgeKind
  readonly from: Block
  readonly to: Block
  readonly access: Access
}

/** The link that an edge makes of two blocks; `toReplica` says whether the far one is a database replica. */
export const linkOf = (edge: Edge, ends: AccessEnds): Link => ({
  edge,
  kind: edge.kind,
  from: ends.from,
  to: ends.to,
  access: edgeAccess(edge, ends),
})

/**
 * The edges of a board that lead from one block to another, in board order, with the blocks as they are found by id; self-edges
 * and edges without an end are left out.
 */
export function linksAmong(board: Board, blockOf: (id: BlockId) => Block | undefined): readonly Link[] {
  const replicas = replicasOf(board)
  const links: Link[] = []
  for (const edge of inOrder(board.edges)) {
    const from = blockOf(edge.from)
    const to = blockOf(edge.to)
    if (from && to && from !== to) links.push(linkOf(edge, { from, to, toReplica: replicas.has(to.id) }))
  }
  return links
}

/** The edges of a board that lead from one block of it to another, in board order. */
export const linksOf = onceFor((board: Board): readonly Link[] => linksAmong(board, (id) => findBlock(board, id)))

/** True when a request along the link can change what the store holds. */
export const writes = (link: Link): boolean => link.kind === 'request' && link.access !== 'read'

/** True when a request along the link asks the store for data. */
export const reads = (link: Link): boolean => link.kind === 'request' && link.access !== 'write'
