import type { Board } from '#domain/board/board.ts'
import type { Change } from '#domain/board/change.ts'
import { assignIds } from './assignIds.ts'
import { writtenGraph } from './writtenGraph.ts'

/** The changes that keep on each block the node id an export gives it, so that later exports name it the same. */
export function pendingMermaidIds(board: Board): Change[] {
  const ids = assignIds(writtenGraph(board))
  return board.blocks
    .filter((block) => block.mermaidId !== ids.get(block))
    .map((block) => ({ op: 'patch', type: 'block', id: block.id, fields: { mermaidId: ids.get(block) } }))
}
