import type { BlockId, Edge, ZoneId } from '#domain/board/board.ts'
import { commonStart } from '#domain/board/zoneTree.ts'
import type { TierColumn } from './tidyColumns.ts'

/** More places than this that edges pass between their ends are not kept: the board is too large to look at every one of them. */
const MOST_PASSES = 20_000

/**
 * The columns of a board as cells: first one a block, then one for each column that an edge passes between its ends, so that every
 * edge joins cells of columns beside each other.
 */
export interface Layers {
  readonly ids: readonly BlockId[]
  /** cells by column, in their first order */
  readonly columns: readonly (readonly number[])[]
  readonly columnOf: readonly number[]
  /** the cells that each is joined with in the column before, in the one behind, and in its own */
  readonly before: readonly (readonly number[])[]
  readonly after: readonly (readonly number[])[]
  readonly beside: readonly (readonly number[])[]
  /** the zones around a cell, the outermost first */
  readonly chainOf: (cell: number) => readonly ZoneId[]
  /** of two blocks of a column the one with less stands before the other one; undefined where that does not matter */
  readonly rankOf: (cell: number) => number | undefined
  /** false where edges go from column to column without what they pass */
  readonly isWhole: boolean
}

interface Joined {
  readonly a: number
  readonly b: number
}

/** Edges as pairs of cells, the one in the earlier column first, each pair once. */
function pairsOf(edges: readonly Edge[], cellOf: ReadonlyMap<BlockId, number>, columnOf: readonly number[]): Joined[] {
  const pairs = new Map<string, Joined>()
  for (const { from, to } of edges) {
    const [start, end] = [cellOf.get(from), cellOf.get(to)]
    if (start === undefined || end === undefined || start === end) continue
    const isOn = (columnOf[start] ?? 0) <= (columnOf[end] ?? 0)
    const [a, b] = isOn ? [start, end] : [end, start]
    pairs.set(`${a} ${b}`, { a, b })
  }
  return [...pairs.values()]
}

/** The cells of some columns, and what joins them. */
export function layersOf(
  columns: readonly TierColumn[],
  edges: readonly Edge[],
  chainOf: (zone: ZoneId | undefined) => readonly ZoneId[],
): Layers {
  const blocks = columns.flatMap((column) => column.blocks)
  const ids = blocks.map(({ id }) => id)
  const cellOf = new Map(ids.map((id, cell) => [id, cell]))
  const columnOf = columns.flatMap((column, i) => column.blocks.map(() => i))
  const cells = columns.map((column) => column.blocks.map(({ id }) => cellOf.get(id) as number))
  const chain: (readonly ZoneId[])[] = blocks.map(({ zone }) => chainOf(zone))
  const [before, after, beside] = [0, 0, 0].map(() => ids.map((): number[] => [])) as [
    number[][],
    number[][],
    number[][],
  ]
  const join = (a: number, b: number) => {
    after[a]?.push(b)
    before[b]?.push(a)
  }
  const ranks = columns.flatMap((column) => column.blocks.map(({ id: block }) => column.rankOf?.(block)))
  const pass = (column: number, zones: readonly ZoneId[]): number => {
    const cell = columnOf.push(column) - 1
    chain.push(zones)
    for (const list of [before, after, beside]) list.push([])
    cells[column]?.push(cell)
    return cell
  }
  const pairs = pairsOf(edges, cellOf, columnOf)
  const span = ({ a, b }: Joined) => (columnOf[b] ?? 0) - (columnOf[a] ?? 0)
  const isWhole = pairs.reduce((sum, pair) => sum + Math.max(0, span(pair) - 1), 0) <= MOST_PASSES
  for (const pair of pairs) {
    const { a, b } = pair
    if (span(pair) === 0) {
      beside[a]?.push(b)
      beside[b]?.push(a)
      continue
    }
    const zones = commonStart([chain[a] ?? [], chain[b] ?? []])
    let last = a
    const end = columnOf[b] ?? 0
    if (isWhole) {
      for (let column = (columnOf[a] ?? 0) + 1; column < end; column++) {
        const cell = pass(column, zones)
        join(last, cell)
        last = cell
      }
    }
    join(last, b)
  }
  return {
    ids,
    columns: cells,
    columnOf,
    before,
    after,
    beside,
    chainOf: (cell) => chain[cell] ?? [],
    rankOf: (cell) => ranks[cell],
    isWhole,
  }
}
