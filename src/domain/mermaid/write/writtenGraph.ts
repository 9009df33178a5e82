import { blockKind } from '#domain/blocks/catalogue.ts'
import { isLasting, isOutbox, isTelemetry } from '#domain/blocks/predicates.ts'
import { roleOf } from '#domain/blocks/traits.ts'
import type { Block, BlockId, Board, Edge, EdgeId } from '#domain/board/board.ts'
import type { EdgeKind } from '#domain/board/kind.ts'
import { groupBy } from '#shared/groupBy.ts'
import { shownText } from './labelText.ts'

/** One arrow of the diagram; `place` sorts links the way the edges of the board are sorted. */
export interface Arrow {
  readonly from: Block
  readonly to: Block
  readonly kind: EdgeKind
  readonly place: number
  /** the edge it stands for, or stands for a part of */
  readonly edge: EdgeId
  /** what the edge says: its label, else its protocol */
  readonly words?: string
  /** its number on the way of a request, where steps are written */
  readonly step?: number
}

/** What is to be drawn: the blocks of the board and the outboxes its edges imply, each with its place in board order. */
export interface WrittenGraph {
  readonly nodes: readonly Block[]
  readonly places: ReadonlyMap<Block, number>
  readonly links: readonly Arrow[]
}

/** True when a message or request takes this arrow, so that it can be part of a chain. */
export const isHop = (link: Arrow): boolean => link.kind === 'request' || link.kind === 'event'

/** True when a link stands with the open links below the Observability subgraph. */
export const isWatching = (link: Arrow): boolean =>
  link.kind === 'telemetry' || isTelemetry(link.from) || isTelemetry(link.to)

function wordsOf(edge: Edge): { words?: string } {
  const words = shownText(edge.label ?? '') || edge.protocol
  return words ? { words } : {}
}

function impliedOutbox(edge: Edge): Block {
  const { title, tier } = blockKind('outbox')
  return { id: `outbox:${edge.id}` as BlockId, kind: 'outbox', label: title, tier, x: 0, y: 0, order: 0 }
}

const passesOutbox = (edge: Edge, from: Block, to: Block): boolean =>
  edge.via === 'outbox' && edge.kind === 'event' && !isOutbox(from) && !isOutbox(to)

/** The store whose changes a service publishes: the first durable one it may write to, no replica. */
function capturedStore(edge: Edge, outgoing: readonly Edge[], blocks: ReadonlyMap<BlockId, Block>): Block | undefined {
  return outgoing
    .filter(({ kind, access, to }) => kind === 'request' && access !== 'read' && to !== edge.to)
    .map(({ to }) => blocks.get(to))
    .find((block) => block && isLasting(block) && roleOf(block) !== 'replica')
}

/** The board as nodes and links: `via=outbox` becomes two links through an implied outbox, `via=cdc` starts at the store. */
export function writtenGraph(board: Board): WrittenGraph {
  const blocks = new Map(board.blocks.map((block) => [block.id, block]))
  const outgoing = groupBy(board.edges, ({ from }) => from)
  const nodes = [...board.blocks]
  const links: Arrow[] = []
  board.edges.forEach((edge, place) => {
    const [from, to] = [blocks.get(edge.from), blocks.get(edge.to)]
    if (!from || !to) return
    const link = { kind: edge.kind, place, edge: edge.id, ...wordsOf(edge) }
    if (isWatching({ from, to, ...link })) links.push({ from, to, ...link })
    else if (passesOutbox(edge, from, to)) {
      const outbox = impliedOutbox(edge)
      nodes.push(outbox)
      links.push({ from, to: outbox, kind: 'request', place, edge: edge.id }, { from: outbox, to, ...link })
    } else {
      const store =
        edge.via === 'cdc' && !isLasting(from) ? capturedStore(edge, outgoing.get(edge.from) ?? [], blocks) : undefined
      links.push({ from: store ?? from, to, ...link })
    }
  })
  return { nodes, places: new Map(nodes.map((node, place) => [node, place])), links }
}
