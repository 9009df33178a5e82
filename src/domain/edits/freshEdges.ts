import type { BlockId, Edge, EdgeId } from '#domain/board/board.ts'
import type { Change } from '#domain/board/change.ts'
import { newId } from '#shared/newId.ts'

/** Adds copies of edges between copied blocks under fresh ids, in their order from `firstOrder` on; one whose end was not copied is left out. */
export const freshEdges = (
  edges: readonly Edge[],
  copyOf: ReadonlyMap<BlockId, BlockId>,
  firstOrder: number,
): Change[] =>
  edges.flatMap((edge, i): Change[] => {
    const [from, to] = [copyOf.get(edge.from), copyOf.get(edge.to)]
    if (!from || !to) return []
    const record = { ...edge, id: newId('e') as EdgeId, from, to, order: firstOrder + i }
    return [{ op: 'put', type: 'edge', record }]
  })
