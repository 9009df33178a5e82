import { isClient } from '#domain/blocks/predicates.ts'
import { crossAxis } from '#domain/board/axes.ts'
import type { Block, BlockId, Board, Edge } from '#domain/board/board.ts'
import { FLOW_TIERS, TIERS, type Tier } from '#domain/board/tier.ts'
import { groupBy } from '#shared/groupBy.ts'
import { BAND_PADDING } from './bands.ts'
import { CARD } from './card.ts'
import { centredOn, stripPlaces, type TierColumn } from './stripPlaces.ts'

const SWEEPS = 6
/** More cards than this in one tier take a second column. */
const COLUMN_LIMIT = 8

type Neighbours = ReadonlyMap<BlockId, readonly BlockId[]>

/** The blocks that edges join with each block, whichever way they run. */
export function neighboursOf(edges: readonly Edge[]): Neighbours {
  const map = new Map<BlockId, BlockId[]>()
  const add = (a: BlockId, b: BlockId) => map.set(a, [...(map.get(a) ?? []), b])
  for (const edge of edges) {
    if (edge.from === edge.to) continue
    add(edge.from, edge.to)
    add(edge.to, edge.from)
  }
  return map
}

/** How many arrows away from a start of the flow each block is; blocks nothing leads to count as starts. */
function depths(board: Board): ReadonlyMap<BlockId, number> {
  const targets = new Set(board.edges.filter((edge) => edge.from !== edge.to).map((edge) => edge.to))
  const out = new Map<BlockId, BlockId[]>()
  for (const edge of board.edges) out.set(edge.from, [...(out.get(edge.from) ?? []), edge.to])
  const starts = board.blocks.filter((block) => isClient(block) || !targets.has(block.id))
  const depth = new Map<BlockId, number>(starts.map((block) => [block.id, 0]))
  const queue = starts.map((block) => block.id)
  for (let i = 0; i < queue.length; i++) {
    const id = queue[i] as BlockId
    for (const next of out.get(id) ?? []) {
      if (depth.has(next)) continue
      depth.set(next, (depth.get(id) ?? 0) + 1)
      queue.push(next)
    }
  }
  return depth
}

function sortedTiers(board: Board): Map<Tier, Block[]> {
  const depth = depths(board)
  const neighbours = neighboursOf(board.edges)
  const { direction } = board.settings
  const tiers = new Map<Tier, Block[]>(
    TIERS.map((tier) => [
      tier,
      board.blocks
        .filter((block) => block.tier === tier)
        .sort((a, b) => (depth.get(a.id) ?? 0) - (depth.get(b.id) ?? 0)),
    ]),
  )
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const order = sweep % 2 === 0 ? TIERS : TIERS.toReversed()
    for (const tier of order) {
      // Routers stand in the order a request passes them, whatever lies around them.
      if (tier === 'edge') continue
      const centres = new Map([...tiers.values()].flatMap((blocks) => [...centredOn(blocks, crossAxis(direction))]))
      const pull = (block: Block): number => {
        const near = neighbours.get(block.id) ?? []
        if (near.length === 0) return centres.get(block.id) ?? 0
        return near.reduce((sum, id) => sum + (centres.get(id) ?? 0), 0) / near.length
      }
      const weights = new Map((tiers.get(tier) ?? []).map((block) => [block, pull(block)]))
      tiers.get(tier)?.sort((a, b) => (weights.get(a) ?? 0) - (weights.get(b) ?? 0))
    }
  }
  return tiers
}

/** The columns of a tier, each zone's own from the first on: a single one, or as many as keep each within the limit, filled in turn. */
function columnsOf(tier: Tier, blocks: readonly Block[]): TierColumn[] {
  const count = Math.max(1, Math.ceil(blocks.length / COLUMN_LIMIT))
  const columns: Block[][] = Array.from({ length: count }, () => [])
  for (const together of groupBy(blocks, ({ zone }) => zone).values()) {
    together.forEach((block, i) => {
      columns[i % count]?.push(block)
    })
  }
  return columns.flatMap((column) => (column.length > 0 ? [{ tier, blocks: column }] : []))
}

/** The board with every block in a fresh place: tiers in columns, each sorted by what its blocks are connected to. */
export function tidyBoard(board: Board): Board {
  const { direction } = board.settings
  const tiers = sortedTiers(board)
  const columns = FLOW_TIERS.flatMap((tier) => columnsOf(tier, tiers.get(tier) ?? []))
  const placed = stripPlaces(board, columns, tiers.get('observability') ?? [])
  const flow = board.blocks.filter((block) => block.tier !== 'observability')
  const top = Math.min(0, ...flow.map((block) => placed.get(block.id)?.across ?? 0))
  const shift = Math.ceil(-top / CARD.grid) * CARD.grid + BAND_PADDING * 2
  const blocks = board.blocks.map((block) => {
    const at = placed.get(block.id) ?? { along: 0, across: 0 }
    const across = block.tier === 'observability' ? at.across : Math.round((at.across + shift) / CARD.grid) * CARD.grid
    return direction === 'right' ? { ...block, x: at.along, y: across } : { ...block, x: across, y: at.along }
  })
  return { ...board, blocks }
}
