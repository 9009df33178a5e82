import type { Block, BlockId, Edge } from '#domain/board/board.ts'
import { lengthOn, type Point } from '#shared/geometry.ts'
import { groupBy } from '#shared/groupBy.ts'
import { cardOf } from './card.ts'
import { type Stripped, stripStarts } from './zoneStrips.ts'

const ROUNDS = 24
/** With more edges than this it takes too long to look at each pair of them. */
const MOST_COMPARED = 400
/** So many pixels of lines are as bad as one crossing. */
const PER_CROSSING = 400

type Starts = ReadonlyMap<BlockId, number>

interface Line {
  readonly from: Point
  readonly to: Point
}

/** On which side of a line a point lies: less than 0, 0 on it, or more. */
const sideOf = ({ from, to }: Line, at: Point): number =>
  (to.x - from.x) * (at.y - from.y) - (to.y - from.y) * (at.x - from.x)

const areCrossing = (a: Line, b: Line): boolean =>
  sideOf(a, b.from) * sideOf(a, b.to) < 0 && sideOf(b, a.from) * sideOf(b, a.to) < 0

const crossingsOf = (lines: readonly Line[]): number =>
  lines.reduce((sum, line, i) => sum + lines.slice(i + 1).filter((other) => areCrossing(line, other)).length, 0)

/** The middle of each block on the axis of the strips. */
function middlesOf({ blocks, axis }: Stripped, starts: Starts): Map<BlockId, number> {
  return new Map(blocks.map((block) => [block.id, (starts.get(block.id) ?? 0) + lengthOn(cardOf(block), axis) / 2]))
}

/** How tangled straight lines between blocks are: how often they cross, and how far they go on the axis of the strips. */
function tangleOf({ columnOf }: Stripped, edges: readonly Edge[], middles: Starts): number {
  const at = (id: BlockId): Point => ({ x: columnOf(id), y: middles.get(id) ?? 0 })
  const lines = edges.map(({ from, to }) => ({ from: at(from), to: at(to) }))
  const length = lines.reduce((sum, { from, to }) => sum + Math.abs(from.y - to.y), 0)
  return (lines.length > MOST_COMPARED ? 0 : crossingsOf(lines)) + length / PER_CROSSING
}

/** Which neighbours pull in a round: those in columns before a block, those behind it, or both; if always both, two would change places for ever. */
const PULLS: readonly ((own: number, other: number) => boolean)[] = [
  (own, other) => other <= own,
  (own, other) => other >= own,
  () => true,
]

interface Pull {
  readonly edges: readonly Edge[]
  readonly middles: Starts
  /** whether a block in the other column pulls one in its own */
  readonly isPulling: (own: number, other: number) => boolean
}

/** What a block counts in the average of its zone where nothing pulls it. */
const UNPULLED = 0.25

/** Weights by which blocks would stand level with what pulls them, and how much they count. */
function pulled({ blocks, columnOf }: Stripped, { edges, middles, isPulling }: Pull) {
  const sums = new Map<BlockId, { sum: number; count: number }>()
  const add = (id: BlockId, other: BlockId) => {
    if (!isPulling(columnOf(id), columnOf(other))) return
    const { sum, count } = sums.get(id) ?? { sum: 0, count: 0 }
    sums.set(id, { sum: sum + (middles.get(other) ?? 0), count: count + 1 })
  }
  for (const { from, to } of edges) {
    add(from, to)
    add(to, from)
  }
  const pullOf = ({ id }: Block) => {
    const found = sums.get(id)
    return found ? found.sum / found.count : (middles.get(id) ?? 0)
  }
  const weights = new Map(blocks.map((block) => [block.id, pullOf(block)]))
  return { weights, shareOf: (id: BlockId) => (sums.has(id) ? 1 : UNPULLED) }
}

/** The weights dealt out among blocks anew, so that these keep their order within each zone. */
function inOrder(blocks: readonly Block[], weights: Map<BlockId, number>, middles: Starts): Starts {
  for (const together of groupBy(blocks, ({ zone }) => zone).values()) {
    const sorted = together.toSorted((a, b) => (middles.get(a.id) ?? 0) - (middles.get(b.id) ?? 0))
    const values = sorted.map(({ id }) => weights.get(id) ?? 0).toSorted((a, b) => a - b)
    for (const [i, { id }] of sorted.entries()) weights.set(id, values[i] as number)
  }
  return weights
}

/** The starts of blocks in strips that are put in another order as long as the lines between them are less tangled by it. */
export function untangled(stripped: Stripped, all: readonly Edge[], isFixed: (block: Block) => boolean): Starts {
  const ids = new Set(stripped.blocks.map(({ id }) => id))
  const edges = all.filter(({ from, to }) => from !== to && ids.has(from) && ids.has(to))
  const fixed = stripped.blocks.filter(isFixed)
  const first = stripStarts(stripped)
  let middles = middlesOf(stripped, first)
  let best = { starts: first, tangle: tangleOf(stripped, edges, middles) }
  for (let round = 0; round < ROUNDS; round++) {
    const isPulling = PULLS[round % PULLS.length] as Pull['isPulling']
    const { weights, shareOf } = pulled(stripped, { edges, middles, isPulling })
    const ordered = inOrder(fixed, weights, middles)
    const starts = stripStarts({ ...stripped, weightOf: (id) => ordered.get(id) ?? 0, shareOf })
    middles = middlesOf(stripped, starts)
    const tangle = tangleOf(stripped, edges, middles)
    if (tangle < best.tangle) best = { starts, tangle }
  }
  return best.starts
}
