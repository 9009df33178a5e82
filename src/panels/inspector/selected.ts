import type { Block, Board, Edge, Zone } from '#domain/board/board.ts'

/** What is selected, sorted out by type, each in the order of the board. */
export interface Selected {
  readonly blocks: readonly Block[]
  readonly edges: readonly Edge[]
  readonly zones: readonly Zone[]
}

/** The selected records of a board; ids that are not on it are passed over. */
export function selectedOf(board: Board, ids: ReadonlySet<string>): Selected {
  return {
    blocks: board.blocks.filter((block) => ids.has(block.id)),
    edges: board.edges.filter((edge) => ids.has(edge.id)),
    zones: board.zones.filter((zone) => ids.has(zone.id)),
  }
}

const plural = (count: number, noun: string) => (count === 0 ? '' : `${count} ${noun}${count === 1 ? '' : 's'}`)

/** How much of what is selected: "3 blocks and 1 edge". */
export function selectionSummary({ blocks, edges, zones }: Selected): string {
  const parts = [plural(blocks.length, 'block'), plural(edges.length, 'edge'), plural(zones.length, 'zone')].filter(
    Boolean,
  )
  const last = parts.pop() ?? 'Nothing'
  return parts.length === 0 ? last : `${parts.join(', ')} and ${last}`
}
