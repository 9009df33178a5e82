import { changeKind } from '#domain/blocks/changeKind.ts'
import type { Block, Board, Edge } from '#domain/board/board.ts'
import { applyChanges, type Change, type Patch } from '#domain/board/change.ts'
import type { Kind } from '#domain/board/kind.ts'

/** Sets the same fields on every block. */
export const patchBlocks = (blocks: readonly Block[], fields: Patch<Block>): readonly Change[] =>
  blocks.map((block) => ({ op: 'patch', type: 'block', id: block.id, fields }))

/** Sets the same fields on every edge. */
export const patchEdges = (edges: readonly Edge[], fields: Patch<Edge>): readonly Change[] =>
  edges.map((edge) => ({ op: 'patch', type: 'edge', id: edge.id, fields }))

/** Makes every block the given kind, one after the other, so that edges between two of them end with the right kind. */
export function changeKinds(board: Board, blocks: readonly Block[], kind: Kind): readonly Change[] {
  const changes: Change[] = []
  let current = board
  for (const block of blocks) {
    const step = changeKind(current, block, kind)
    changes.push(...step)
    current = applyChanges(current, step)
  }
  return changes
}
