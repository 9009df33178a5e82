import { isClient } from '#domain/blocks/predicates.ts'
import type { Block, BlockId, Board, Edge } from '#domain/board/board.ts'
import { FLOW_TIERS, type Tier, tierRank } from '#domain/board/tier.ts'
import { groupBy } from '#shared/groupBy.ts'

/** Blocks of a flow tier that stand below each other, or beside each other on a board that runs down, in their order. */
export interface TierColumn {
  readonly tier: Tier
  readonly blocks: readonly Block[]
  /** of two blocks the one with less stands before the other one, whatever crosses by that */
  readonly rankOf?: (id: BlockId) => number
}

/** How many columns there may be, and how many blocks in each of them. */
export interface Shape {
  /** of each tier; by the depth of its flow when not given */
  readonly deep: number
  readonly rows: number
  /** routers may stand in any order, not only in that in which a request passes them */
  readonly mixesRouters?: boolean
}

/** How many arrows away from a start of the flow each block is; blocks nothing leads to count as starts. */
function depthsOf({ blocks, edges }: Board): ReadonlyMap<BlockId, number> {
  const onward = edges.filter(({ from, to }) => from !== to)
  const targets = new Set(onward.map(({ to }) => to))
  const out = groupBy(onward, ({ from }) => from)
  const queue = blocks.filter((block) => isClient(block) || !targets.has(block.id)).map(({ id }) => id)
  const depths = new Map(queue.map((id) => [id, 0]))
  for (let i = 0; i < queue.length; i++) {
    const id = queue[i] as BlockId
    for (const { to } of out.get(id) ?? []) {
      if (depths.has(to)) continue
      depths.set(to, (depths.get(id) ?? 0) + 1)
      queue.push(to)
    }
  }
  return depths
}

/** The edges that go on within a tier: those that lead back to where they come from are left out. */
function onwardEdges(blocks: readonly Block[], edges: readonly Edge[]): ReadonlyMap<BlockId, readonly BlockId[]> {
  const out = groupBy(edges, ({ from }) => from)
  const onward = new Map<BlockId, BlockId[]>()
  const state = new Map<BlockId, 'open' | 'done'>()
  const led = new Set(edges.map(({ to }) => to))
  const starts = [...blocks.filter(({ id }) => !led.has(id)), ...blocks]
  for (const { id: start } of starts) {
    if (state.has(start)) continue
    const path = [{ id: start, next: 0 }]
    state.set(start, 'open')
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const edge = out.get(top.id)?.[top.next++]
      if (!edge) {
        state.set(top.id, 'done')
        path.pop()
        continue
      }
      if (state.get(edge.to) === 'open') continue
      onward.set(top.id, [...(onward.get(top.id) ?? []), edge.to])
      if (state.has(edge.to)) continue
      state.set(edge.to, 'open')
      path.push({ id: edge.to, next: 0 })
    }
  }
  return onward
}

/** The blocks in an order in which every edge leads on; without circles. */
function inFlowOrder(blocks: readonly Block[], onward: ReadonlyMap<BlockId, readonly BlockId[]>): readonly BlockId[] {
  const left = new Map<BlockId, number>()
  for (const targets of onward.values()) for (const to of targets) left.set(to, (left.get(to) ?? 0) + 1)
  const sorted = blocks.filter(({ id }) => !left.has(id)).map(({ id }) => id)
  for (let i = 0; i < sorted.length; i++) {
    for (const next of onward.get(sorted[i] as BlockId) ?? []) {
      left.set(next, (left.get(next) ?? 0) - 1)
      if (left.get(next) === 0) sorted.push(next)
    }
  }
  return sorted
}

/** How many edges of the longest way lead to each block, and how many from it on; without circles. */
function longestWays(blocks: readonly Block[], onward: ReadonlyMap<BlockId, readonly BlockId[]>) {
  const sorted = inFlowOrder(blocks, onward)
  const [to, from] = [new Map<BlockId, number>(), new Map<BlockId, number>()]
  for (const id of sorted) {
    for (const next of onward.get(id) ?? []) to.set(next, Math.max(to.get(next) ?? 0, (to.get(id) ?? 0) + 1))
  }
  for (const id of sorted.toReversed()) {
    for (const next of onward.get(id) ?? []) from.set(id, Math.max(from.get(id) ?? 0, (from.get(next) ?? 0) + 1))
  }
  return { to, from }
}

/** How much a block is drawn to what comes after its tier (above 0) or to what comes before it, by its edges to other tiers. */
function pulls(board: Board): ReadonlyMap<BlockId, number> {
  const ranks = new Map(board.blocks.map(({ id, tier }) => [id, tierRank(tier)]))
  const pull = new Map<BlockId, number>()
  const add = (id: BlockId, other: BlockId) => {
    const by = Math.sign((ranks.get(other) ?? 0) - (ranks.get(id) ?? 0))
    if (ranks.get(other) !== tierRank('observability')) pull.set(id, (pull.get(id) ?? 0) + by)
  }
  for (const { from, to } of board.edges) {
    add(from, to)
    add(to, from)
  }
  return pull
}

/** The levels of a tier by the depth of the flow in it; a block that may stand in several stands near what it is joined with. */
function levelsOf(blocks: readonly Block[], edges: readonly Edge[], pull: ReadonlyMap<BlockId, number>): Block[][] {
  const onward = onwardEdges(blocks, edges)
  const { to, from } = longestWays(blocks, onward)
  const deepest = Math.max(0, ...to.values())
  const levels: Block[][] = Array.from({ length: deepest + 1 }, () => [])
  for (const block of blocks) {
    const early = to.get(block.id) ?? 0
    const late = deepest - (from.get(block.id) ?? 0)
    const out = onward.get(block.id)?.length ?? 0
    const isLate = (pull.get(block.id) ?? 0) > 0 ? early === 0 || out === 0 : early === 0 && out > 0
    levels[isLate ? late : early]?.push(block)
  }
  return levels.filter((level) => level.length > 0)
}

/** Levels beside each other as one where there are more than `most`, those first that are short together. */
function merged(levels: readonly Block[][], most: number): Block[][] {
  const left = levels.map((level) => [...level])
  while (left.length > Math.max(1, most)) {
    const lengths = left.slice(1).map((level, i) => level.length + (left[i]?.length ?? 0))
    const at = lengths.indexOf(Math.min(...lengths))
    left.splice(at, 2, [...(left[at] ?? []), ...(left[at + 1] ?? [])])
  }
  return left
}

/** A level in as many columns as keep each within the rows, filled in turn, by each zone from the first on. */
function split(level: readonly Block[], rows: number): Block[][] {
  const count = Math.max(1, Math.ceil(level.length / rows))
  const together = [...groupBy(level, ({ zone }) => zone).values()]
  return Array.from({ length: count }, (_, i) => together.flatMap((blocks) => blocks.filter((_, k) => k % count === i)))
}

const inRanks = (blocks: readonly Block[], rankOf: (id: BlockId) => number) =>
  blocks.toSorted((a, b) => rankOf(a.id) - rankOf(b.id))

/** The columns of the flow, in its order: those of each tier by how deep in the flow of the tier its blocks are. */
export function columnsOf(board: Board, { deep, rows, mixesRouters = false }: Shape): TierColumn[] {
  const pull = pulls(board)
  const depths = depthsOf(board)
  const tiers = groupBy(board.blocks, ({ tier }) => tier)
  return FLOW_TIERS.flatMap((tier) => {
    const blocks = tiers.get(tier) ?? []
    const ids = new Set(blocks.map(({ id }) => id))
    const within = board.edges.filter(({ from, to }) => from !== to && ids.has(from) && ids.has(to))
    const levels = levelsOf(blocks, within, pull)
    const ranks = new Map(
      levels.flatMap((level, i) => level.map(({ id }) => [id, (depths.get(id) ?? 0) * levels.length + i] as const)),
    )
    const rankOf = (id: BlockId) => ranks.get(id) ?? 0
    return (
      merged(levels, deep)
        .flatMap((level) => split(level, rows))
        .filter((column) => column.length > 0)
        // Routers stand in the order a request passes them, whatever lies around them.
        .map((column) =>
          tier === 'edge' && !mixesRouters
            ? { tier, blocks: inRanks(column, rankOf), rankOf }
            : { tier, blocks: column },
        )
    )
  })
}
