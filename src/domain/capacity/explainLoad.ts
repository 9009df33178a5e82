import { isSocketServer } from '#domain/blocks/predicates.ts'
import type { Block, BlockId, Board, Edge, EdgeId } from '#domain/board/board.ts'
import { byOrder } from '#domain/board/change.ts'
import { findBlock } from '#domain/board/lookup.ts'
import { withNamedRoles } from '#domain/names/namedRole.ts'
import type { Assumption } from './assumption.ts'
import { type Capacity, explainCapacity, type NoCapacity } from './capacityOf.ts'
import { type Load, loadOf } from './loadOf.ts'
import { assumptionsOf } from './overload.ts'
import type { Rate } from './rates.ts'
import { type EdgeTraffic, trafficOf } from './traffic.ts'

/** The reads or the writes that one edge carries, and how they come about: rate = base × misses × share. */
export interface LoadTerm {
  readonly edge: EdgeId
  readonly from: Block
  readonly what: 'reads' | 'writes'
  /** per second at the block where the edge starts, as far as they take this edge */
  readonly base: number
  /** the part of the reads that no cache answers; undefined when none is asked */
  readonly misses: number | undefined
  /** the part that takes this edge; undefined when all do */
  readonly share: number | undefined
  readonly rate: number
  /** true when more reaches the block where the edge starts, the rest having come through here before */
  readonly isRoundabout: boolean
}

/** How the load of a block comes about, and what it is compared with. */
export interface LoadExplanation {
  readonly block: Block
  readonly load: Load
  /** what a client sends of the brief's peak */
  readonly sent: Rate | undefined
  /** reads before writes, edge by edge in board order; only what is more than 0 */
  readonly terms: readonly LoadTerm[]
  /** the open connections of the brief and the WebSocket servers that share them */
  readonly sockets: { readonly connections: number; readonly servers: number } | undefined
  /** what nobody stated and the load rests on, the nearest first */
  readonly assumes: readonly Assumption[]
  readonly capacity: Capacity | NoCapacity
}

/** Sums of shares carry rounding errors; rates that differ by less are the same. */
const TOLERANCE = 1e-6
const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= TOLERANCE * Math.max(a, b)

interface Carrying extends EdgeTraffic {
  readonly edge: EdgeId
  readonly from: Block
  /** what reaches the block where the edge starts */
  readonly source: Rate
}

function termOf({ edge, from, source, passed, ...carried }: Carrying, what: LoadTerm['what']): LoadTerm[] {
  const rate = carried[what]
  if (rate === 0) return []
  const factor = passed[what]
  const misses = what === 'reads' ? passed.misses : undefined
  const share = factor / (misses ?? 1)
  const isRoundabout = !isNear(source[what] * factor, rate)
  const base = isRoundabout ? Math.min(source[what], rate / factor) : source[what]
  return [{ edge, from, what, base, misses, share: isNear(share, 1) ? undefined : share, rate, isRoundabout }]
}

/** The reads and the writes that an edge carries at the peak of the brief, each with how they come about; none when it carries none. */
export function explainEdge(board: Board, { id, from }: Pick<Edge, 'id' | 'from'>): LoadTerm[] {
  const { along, reaching } = trafficOf(board)
  const carried = along().get(id)
  const [block, source] = [findBlock(board, from), reaching(from)]
  if (!carried || !block || !source) return []
  const carrying = { ...carried, edge: id, from: block, source }
  return [...termOf(carrying, 'reads'), ...termOf(carrying, 'writes')]
}

/** How the load of a block comes about; undefined when there is no such block or it has no load. */
export function explainLoad(board: Board, id: BlockId): LoadExplanation | undefined {
  const [block, load] = [findBlock(withNamedRoles(board), id), loadOf(board).get(id)]
  if (!block || !load || (load.load === 0 && block.load === undefined)) return undefined
  const { sent } = trafficOf(board)
  const servers = board.blocks.filter(isSocketServer).length
  const holds = load.unit === 'connections' && block.load === undefined
  return {
    block,
    load,
    sent: sent.get(id),
    terms: board.edges
      .filter(({ to }) => to === id)
      .toSorted(byOrder)
      .flatMap((edge) => explainEdge(board, edge)),
    sockets: holds ? { connections: board.brief.concurrentConnections ?? 0, servers } : undefined,
    assumes: assumptionsOf(board, block),
    capacity: explainCapacity(block, board.settings),
  }
}
