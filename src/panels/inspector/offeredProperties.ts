import { blockKind } from '#domain/blocks/catalogue.ts'
import { hasTrait } from '#domain/blocks/traits.ts'
import type { BlockPropertyId } from '#domain/board/blockProperties.ts'
import type { Block, Board, Edge } from '#domain/board/board.ts'
import { EDGE_PROPERTIES, type EdgePropertyId } from '#domain/board/edgeProperties.ts'
import type { EdgeKind } from '#domain/board/kind.ts'

/** The properties that all given blocks offer, in the order of the first one's kind. */
export function blockPropertiesOf(blocks: readonly Pick<Block, 'kind'>[]): readonly BlockPropertyId[] {
  const [first, ...rest] = [...new Set(blocks.map((block) => block.kind))].map((kind) => blockKind(kind).properties)
  return (first ?? []).filter((id) => rest.every((offered) => offered.includes(id)))
}

const BY_KIND: Readonly<Record<EdgeKind, readonly EdgePropertyId[]>> = {
  request: [
    'protocol',
    'access',
    'timeout',
    'retries',
    'breaker',
    'awaited',
    'signed',
    'share',
    'readShare',
    'writeShare',
  ],
  event: ['protocol', 'via', 'share'],
  replication: ['protocol'],
  origin: ['protocol', 'signed'],
  telemetry: ['protocol'],
}

/** Properties that say something only about an edge into or out of a store. */
const ABOUT_STORES: readonly EdgePropertyId[] = ['access', 'signed', 'via']

function offered(edge: Edge, board: Pick<Board, 'blocks'>): readonly EdgePropertyId[] {
  const isStore = (id: string) => {
    const block = board.blocks.find((each) => each.id === id)
    return block !== undefined && hasTrait(block.kind, 'store')
  }
  const store = isStore(edge.to) || isStore(edge.from)
  return BY_KIND[edge.kind].filter((id) => store || !ABOUT_STORES.includes(id))
}

/** The properties that all given edges offer by their kind and ends, and those that any of them states already. */
export function edgePropertiesOf(edges: readonly Edge[], board: Pick<Board, 'blocks'>): readonly EdgePropertyId[] {
  const lists = edges.map((edge) => offered(edge, board))
  return (Object.keys(EDGE_PROPERTIES) as EdgePropertyId[]).filter(
    (id) => lists.every((list) => list.includes(id)) || edges.some((edge) => edge[id] !== undefined),
  )
}

/** Flags for which "not stated" is something else than no. */
export const THREE_WAY_FLAGS: ReadonlySet<string> = new Set(['idempotent', 'encrypted', 'publicApi'])
