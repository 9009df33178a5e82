import { isQueue } from '#domain/blocks/predicates.ts'
import type { Block, BlockId, Board, Edge } from '#domain/board/board.ts'
import { inOrder } from '#domain/board/change.ts'
import type { EdgeKind } from '#domain/board/kind.ts'
import { recordsById } from '#domain/board/lookup.ts'
import { withNamedRoles } from '#domain/names/namedRole.ts'
import { onceFor } from '#shared/onceFor.ts'
import { type Access, type AccessEnds, edgeAccess } from './edgeAccess.ts'
import { replicasOf } from './replicas.ts'

/** An edge with the blocks at its ends; `access` counts for requests into stores only. */
export interface Link {
  readonly edge: Edge
  /** what the edge is for loads and rules: as it is drawn, but that a request into a queue is a message like any other */
  readonly kind: EdgeKind
  readonly from: Block
  readonly to: Block
  readonly access: Access
}

/** The link that an edge makes of two blocks; `toReplica` says whether the far one is a database replica. */
export const linkOf = (edge: Edge, ends: AccessEnds): Link => ({
  edge,
  kind: edge.kind === 'request' && isQueue(ends.to) ? 'event' : edge.kind,
  from: ends.from,
  to: ends.to,
  access: edgeAccess(edge, ends),
})

/** Blocks and links of a board in board order, and what leads where, by the places of blocks in that order. */
export interface Network {
  readonly blocks: readonly Block[]
  readonly places: ReadonlyMap<BlockId, number>
  /** self-edges and edges without an end are left out */
  readonly links: readonly Link[]
  /** the links that start at the block of a place */
  readonly out: readonly (readonly Link[])[]
  /** the links that end at the block of a place */
  readonly into: readonly (readonly Link[])[]
}

const NONE: readonly Link[] = []

function addTo(lists: (readonly Link[])[], place: number, link: Link): void {
  const list = lists[place] as Link[]
  if (list === NONE) lists[place] = [link]
  else list.push(link)
}

const networkOfStated = onceFor((board: Board): Network => {
  const replicas = replicasOf(board)
  const blocks = inOrder([...recordsById(board.blocks).values()])
  const places = new Map<BlockId, number>()
  for (let place = 0; place < blocks.length; place++) places.set((blocks[place] as Block).id, place)
  const links: Link[] = []
  const out = new Array<readonly Link[]>(blocks.length).fill(NONE)
  const into = out.slice()
  const edges = inOrder(board.edges)
  for (let i = 0; i < edges.length; i++) {
    const edge = edges[i] as Edge
    const from = places.get(edge.from)
    const to = places.get(edge.to)
    if (from === undefined || to === undefined || from === to) continue
    const ends = { from: blocks[from] as Block, to: blocks[to] as Block, toReplica: replicas.has(edge.to) }
    const link = linkOf(edge, ends)
    links.push(link)
    addTo(out, from, link)
    addTo(into, to, link)
  }
  return { blocks, places, links, out, into }
})

/** The network of a board, of blocks in the roles that they state or that their names say; made once a board, and what loads and rules both rest on. */
export const networkOf = (board: Board): Network => networkOfStated(withNamedRoles(board))

/** True when a request along the link can change what the store holds. */
export const writes = (link: Link): boolean => link.kind === 'request' && link.access !== 'read'

/** True when a request along the link asks the store for data. */
export const reads = (link: Link): boolean => link.kind === 'request' && link.access !== 'write'
