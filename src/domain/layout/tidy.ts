import { isClient } from '#domain/blocks/predicates.ts'
import { crossAxis, flowAxis } from '#domain/board/axes.ts'
import type { Block, BlockId, Board, Direction, Edge, ZoneId } from '#domain/board/board.ts'
import { TIERS, type Tier } from '#domain/board/tier.ts'
import { lengthOn } from '#shared/geometry.ts'
import { BAND_PADDING } from './bands.ts'
import { CARD, cardOf } from './card.ts'

const GAP: Readonly<Record<Direction, number>> = { right: 40, down: 40 }
const COLUMN_GAP = 80
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

const length = (direction: Direction, block: Block, axis: 'along' | 'across'): number =>
  lengthOn(cardOf(block), axis === 'along' ? flowAxis(direction) : crossAxis(direction))

/** Centres of a tier's blocks when they stand one after the other around 0. */
function centred(blocks: readonly Block[], direction: Direction): Map<BlockId, number> {
  const gap = GAP[direction]
  const total = blocks.reduce((sum, block) => sum + length(direction, block, 'across') + gap, -gap)
  let at = -total / 2
  const centres = new Map<BlockId, number>()
  for (const block of blocks) {
    const size = length(direction, block, 'across')
    centres.set(block.id, at + size / 2)
    at += size + gap
  }
  return centres
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
      const centres = new Map([...tiers.values()].flatMap((blocks) => [...centred(blocks, direction)]))
      const pull = (block: Block): number => {
        const near = neighbours.get(block.id) ?? []
        if (near.length === 0) return centres.get(block.id) ?? 0
        return near.reduce((sum, id) => sum + (centres.get(id) ?? 0), 0) / near.length
      }
      const weights = new Map((tiers.get(tier) ?? []).map((block) => [block, pull(block)]))
      tiers.get(tier)?.sort((a, b) => (weights.get(a) ?? 0) - (weights.get(b) ?? 0))
    }
  }
  return groupedByZone(board, tiers)
}

/** The chain of zones around each block, the outermost first. */
function zoneChains({ blocks, zones }: Board): ReadonlyMap<BlockId, readonly ZoneId[]> {
  const parents = new Map(zones.map(({ id, parent }) => [id, parent]))
  const chainOf = (zone: ZoneId | undefined): ZoneId[] => {
    const chain: ZoneId[] = []
    for (let id = zone; id !== undefined && chain.length <= zones.length; id = parents.get(id)) chain.unshift(id)
    return chain
  }
  return new Map(blocks.map(({ id, zone }) => [id, chainOf(zone)]))
}

/** The tiers with what lies in one zone side by side, so that frames of zones cross as little else as can be; routers keep their order. */
function groupedByZone(board: Board, tiers: Map<Tier, Block[]>): Map<Tier, Block[]> {
  if (board.zones.length === 0) return tiers
  const chains = zoneChains(board)
  const centres = new Map([...tiers.values()].flatMap((blocks) => [...centred(blocks, board.settings.direction)]))
  const sums = new Map<ZoneId, { sum: number; count: number }>()
  for (const [id, chain] of chains) {
    for (const zone of chain) {
      const { sum, count } = sums.get(zone) ?? { sum: 0, count: 0 }
      sums.set(zone, { sum: sum + (centres.get(id) ?? 0), count: count + 1 })
    }
  }
  const middle = (zone: ZoneId | undefined, block: Block): number => {
    const { sum = 0, count = 0 } = (zone && sums.get(zone)) ?? {}
    return count > 0 ? sum / count : (centres.get(block.id) ?? 0)
  }
  const compare = (a: Block, b: Block): number => {
    const [first, second] = [chains.get(a.id) ?? [], chains.get(b.id) ?? []]
    const shared = first.findIndex((zone, i) => zone !== second[i])
    const depth = shared < 0 ? first.length : shared
    const [here, there] = [first[depth] ?? '', second[depth] ?? '']
    // Two zones with one middle must not be mixed.
    return middle(first[depth], a) - middle(second[depth], b) || (here < there ? -1 : here > there ? 1 : 0)
  }
  return new Map([...tiers].map(([tier, blocks]) => [tier, tier === 'edge' ? blocks : [...blocks].sort(compare)]))
}

/** The columns of one tier: a single one, or as many as keep each within the limit, filled in turn. */
function columnsOf(blocks: readonly Block[]): Block[][] {
  const count = Math.max(1, Math.ceil(blocks.length / COLUMN_LIMIT))
  const columns: Block[][] = Array.from({ length: count }, () => [])
  blocks.forEach((block, i) => {
    columns[i % count]?.push(block)
  })
  return columns
}

/** The board with every block in a fresh place: tiers in columns, each sorted by what its blocks are connected to. */
export function tidyBoard(board: Board): Board {
  const { direction } = board.settings
  const placed = new Map<BlockId, { along: number; across: number }>()
  for (const [tier, blocks] of sortedTiers(board)) {
    if (tier === 'observability') {
      let along = BAND_PADDING * 6
      for (const block of blocks) {
        placed.set(block.id, { along, across: BAND_PADDING })
        along += length(direction, block, 'along') + BAND_PADDING
      }
      continue
    }
    let along = BAND_PADDING
    for (const column of columnsOf(blocks)) {
      const width = Math.max(CARD.minWidth, ...column.map((block) => length(direction, block, 'along')))
      for (const [id, centre] of centred(column, direction)) {
        const block = column.find((each) => each.id === id) as Block
        const size = length(direction, block, 'across')
        placed.set(id, { along, across: centre - size / 2 })
      }
      along += width + COLUMN_GAP
    }
  }
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
