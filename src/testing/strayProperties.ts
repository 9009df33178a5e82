import { ALL_KINDS } from '#domain/blocks/catalogue.ts'
import { BLOCK_PROPERTIES } from '#domain/board/blockProperties.ts'
import type { Block, Board } from '#domain/board/board.ts'
import { EDGE_PROPERTIES } from '#domain/board/edgeProperties.ts'
import { edgePropertiesFor } from '#domain/board/edgePropertiesFor.ts'
import { rolesOf } from '#domain/board/kind.ts'

function strayOf(block: Block): string[] {
  const kind = ALL_KINDS.find(({ id }) => id === block.kind)
  const own: readonly string[] = [...(kind?.properties ?? []), ...(kind?.rareProperties ?? []), 'technology', 'notes']
  const stray = Object.keys(block).filter((field) => field in BLOCK_PROPERTIES && !own.includes(field))
  return block.role === undefined || rolesOf(block.kind).includes(block.role) ? stray : [...stray, 'role']
}

/** What stands on the records of a board although their kinds do not have it, each as the record's id and the property. */
export function strayProperties({ blocks, edges }: Pick<Board, 'blocks' | 'edges'>): string[] {
  const found = blocks.flatMap((block) => strayOf(block).map((field) => `${block.id}.${field}`))
  for (const edge of edges) {
    const [from, to] = [edge.from, edge.to].map((end) => blocks.find(({ id }) => id === end))
    const own: readonly string[] = from && to ? edgePropertiesFor(edge.kind, { from, to }) : []
    const stray = Object.keys(edge).filter((field) => field in EDGE_PROPERTIES && !own.includes(field))
    found.push(...stray.map((field) => `${edge.id}.${field}`))
  }
  return found
}
