import type { Block, Board, Edge } from '#domain/board/board.ts'
import type { EdgePropertyId } from '#domain/board/edgeProperties.ts'
import { edgePropertiesFor } from '#domain/board/edgePropertiesFor.ts'

/** The selected edges of which a property says something, by their kind and ends. */
export function edgesTaking(board: Board, selection: ReadonlySet<string>, id: EdgePropertyId): readonly Edge[] {
  const blocks = new Map<string, Block>(board.blocks.map((block) => [block.id, block]))
  return board.edges.filter((edge) => {
    const [from, to] = [blocks.get(edge.from), blocks.get(edge.to)]
    return selection.has(edge.id) && from && to && edgePropertiesFor(edge.kind, { from, to }).includes(id)
  })
}
