import type { Block, Board, Edge, Zone } from '#domain/board/board.ts'

/** What is selected, sorted out by type, each in the order of the board. */
export interface Selected {
  readonly blocks: readonly Block[]
  readonly edges: readonly Edge[]
  readonly zones: readonly Zone[]
}

/** The selected records of a board; ids that are not on it are passed over. */
export function selectedOf(board: Board, selection: readonly string[]): Selected {
  const ids = new Set(selection)
  return {
    blocks: board.blocks.filter((block) => ids.has(block.id)),
    edges: board.edges.filter((edge) => ids.has(edge.id)),
    zones: board.zones.filter((zone) => ids.has(zone.id)),
  }
}
