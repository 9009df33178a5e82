import { blockKind } from '#domain/blocks/catalogue.ts'
import type { BlockPropertyId } from '#domain/board/blockProperties.ts'
import type { Block, Board, Edge } from '#domain/board/board.ts'
import { EDGE_PROPERTIES, type EdgePropertyId } from '#domain/board/edgeProperties.ts'
import { edgePropertiesFor } from '#domain/board/edgePropertiesFor.ts'

/** Properties in the order in which they are shown: those shown at once, and those shown when asked for more. */
export interface Offered<Id> {
  readonly common: readonly Id[]
  readonly rare: readonly Id[]
}

/** The properties that all given blocks offer, ordered and parted as the first one's kind says. */
export function blockPropertiesOf(blocks: readonly Pick<Block, 'kind'>[]): Offered<BlockPropertyId> {
  const [first, ...rest] = [...new Set(blocks.map((block) => block.kind))].map(blockKind)
  const shared = (ids: readonly BlockPropertyId[] = []) =>
    ids.filter((id) => rest.every((kind) => kind.properties.includes(id) || kind.rareProperties.includes(id)))
  return { common: shared(first?.properties), rare: shared(first?.rareProperties) }
}

const RARE_OF_EDGES: readonly EdgePropertyId[] = ['share', 'readShare', 'writeShare']

/** The properties that every one of the given edges offers by its kind and ends, or states already. */
export function edgePropertiesOf(edges: readonly Edge[], board: Pick<Board, 'blocks'>): Offered<EdgePropertyId> {
  const ids = new Map<string, Block>(board.blocks.map((block) => [block.id, block]))
  const lists = edges.map((edge) => {
    const [from, to] = [ids.get(edge.from), ids.get(edge.to)]
    return from && to ? edgePropertiesFor(edge.kind, { from, to }) : []
  })
  const offered = (Object.keys(EDGE_PROPERTIES) as EdgePropertyId[]).filter((id) =>
    edges.every((edge, i) => lists[i]?.includes(id) || edge[id] !== undefined),
  )
  return {
    common: offered.filter((id) => !RARE_OF_EDGES.includes(id)),
    rare: offered.filter((id) => RARE_OF_EDGES.includes(id)),
  }
}

/** Flags of blocks for which "not stated" is something else than no. */
export const THREE_WAY_FLAGS: ReadonlySet<string> = new Set(['idempotent', 'encrypted'])
