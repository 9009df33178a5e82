import type { ZoneId } from '#domain/board/board.ts'
import type { Layers } from './tidyLayers.ts'

/** Cells by column, in the order in which they stand across the flow. */
export type Order = readonly (readonly number[])[]

const MOST_SWEEPS = 24
const FEWEST_SWEEPS = 4
/** So many cells and joints are looked at in all sweeps together before there are fewer sweeps. */
const WORK = 80_000
const MOST_ROUNDS = 12
/** What a joint within a column costs for each cell that it passes, in crossings. */
const PASSED = 0.5

/** The places of cells in their columns. */
function placesOf(order: Order, count: number): number[] {
  const places = new Array<number>(count).fill(0)
  for (const column of order) for (const [i, cell] of column.entries()) places[cell] = i
  return places
}

/** How many pairs of ends are in the wrong order, in a list that is sorted by where their lines begin. */
function inversions(ends: readonly number[], size: number): number {
  const tree = new Array<number>(size + 1).fill(0)
  let count = 0
  for (const [i, end] of ends.entries()) {
    let smaller = 0
    for (let at = end + 1; at > 0; at -= at & -at) smaller += tree[at] as number
    count += i - smaller
    for (let at = end + 1; at <= size; at += at & -at) tree[at] = (tree[at] as number) + 1
  }
  return count
}

/** What an order costs: the crossings between columns beside each other, and what joints within a column pass. */
function costOfOrder(layers: Layers, order: Order): number {
  const places = placesOf(order, layers.columnOf.length)
  const place = (cell: number) => places[cell] as number
  let cost = 0
  for (const [i, column] of order.entries()) {
    const ends = column.flatMap((cell) => (layers.after[cell] ?? []).map(place).sort((a, b) => a - b))
    if (layers.isWhole) cost += inversions(ends, order[i + 1]?.length ?? 0)
    for (const cell of column) {
      for (const other of layers.beside[cell] ?? []) {
        if (other > cell) cost += PASSED * (Math.abs(place(cell) - place(other)) - 1)
      }
    }
  }
  return cost
}

/** Sorts cells so that those of one zone stay together: by the weights of the outermost zones in which they differ, else by their own. */
function sortedByZones(
  cells: readonly number[],
  { chainOf }: Pick<Layers, 'chainOf'>,
  weights: { readonly cell: (cell: number) => number; readonly zone: (zone: ZoneId) => number },
): number[] {
  const compare = (a: number, b: number): number => {
    const [first, second] = [chainOf(a), chainOf(b)]
    let depth = 0
    while (depth < first.length && first[depth] === second[depth]) depth++
    const [here, there] = [first[depth], second[depth]]
    if (here === undefined && there === undefined) return weights.cell(a) - weights.cell(b)
    const weight = (zone: ZoneId | undefined, cell: number) =>
      zone === undefined ? weights.cell(cell) : weights.zone(zone)
    // Two zones with one weight must not be mixed.
    return weight(here, a) - weight(there, b) || ((here ?? '') < (there ?? '') ? -1 : 1)
  }
  return [...cells].sort(compare)
}

/** The middle of every column at 0, so that columns of different length can be compared. */
const centredPlace = (index: number, length: number) => index - (length - 1) / 2

/** The means of the places of what lies in each zone. */
function zoneWeights(layers: Layers, positions: readonly number[]): (zone: ZoneId) => number {
  const sums = new Map<ZoneId, { sum: number; count: number }>()
  for (const cell of layers.ids.keys()) {
    for (const zone of layers.chainOf(cell)) {
      const { sum, count } = sums.get(zone) ?? { sum: 0, count: 0 }
      sums.set(zone, { sum: sum + (positions[cell] as number), count: count + 1 })
    }
  }
  return (zone) => {
    const { sum, count } = sums.get(zone) ?? { sum: 0, count: 0 }
    return count === 0 ? 0 : sum / count
  }
}

/** Deals the weights of cells that have ranks out among them anew, by rank. */
function rankPulls(column: readonly number[], { rankOf }: Pick<Layers, 'rankOf'>, pulls: Map<number, number>) {
  const ranked = column.filter((cell) => rankOf(cell) !== undefined)
  const pull = (cell: number) => pulls.get(cell) ?? 0
  const values = ranked.map(pull).sort((a, b) => a - b)
  ranked.sort((a, b) => (rankOf(a) ?? 0) - (rankOf(b) ?? 0) || pull(a) - pull(b))
  for (const [i, cell] of ranked.entries()) pulls.set(cell, values[i] as number)
}

/** One way through all columns: each is sorted by the means of what its cells are joined with on the side that came before. */
function swept(layers: Layers, order: Order, way: 1 | -1): Order {
  const next = order.map((column) => [...column])
  const positions = new Array<number>(layers.columnOf.length).fill(0)
  const settle = (column: readonly number[]) => {
    for (const [i, cell] of column.entries()) positions[cell] = centredPlace(i, column.length)
  }
  for (const column of next) settle(column)
  const zone = zoneWeights(layers, positions)
  const near = way === 1 ? layers.before : layers.after
  const columns = way === 1 ? [...next.keys()] : [...next.keys()].reverse()
  for (const index of columns) {
    const pulls = new Map<number, number>()
    for (const cell of next[index] ?? []) {
      const pulling = [...(near[cell] ?? []), ...(layers.beside[cell] ?? [])]
      const sum = pulling.reduce((total, each) => total + (positions[each] as number), 0)
      pulls.set(cell, pulling.length === 0 ? (positions[cell] as number) : sum / pulling.length)
    }
    rankPulls(next[index] ?? [], layers, pulls)
    const sorted = sortedByZones(next[index] ?? [], layers, { cell: (cell) => pulls.get(cell) ?? 0, zone })
    next[index] = sorted
    settle(sorted)
  }
  return next
}

/** How many crossings two cells have, the first before the second, by sorted places of what each is joined with. */
function crossingsOfPair(first: readonly number[], second: readonly number[]): number {
  let [count, i] = [0, 0]
  for (const place of first) {
    while (i < second.length && (second[i] as number) < place) i++
    count += i
  }
  return count
}

const sameZone = (a: readonly ZoneId[], b: readonly ZoneId[]) => a.length === b.length && a.at(-1) === b.at(-1)

/** Exchanges neighbours wherever that takes crossings away, until nowhere it does. */
export function exchanged(layers: Layers, order: Order): Order {
  const next = order.map((column) => [...column])
  const places = placesOf(next, layers.columnOf.length)
  const sortedPlaces = (cells: readonly number[] | undefined) =>
    (cells ?? []).map((cell) => places[cell] as number).sort((a, b) => a - b)
  const passed = (cell: number, at: number, other: number) =>
    (layers.beside[cell] ?? []).reduce(
      (sum, each) => sum + (each === other ? 0 : PASSED * Math.abs((places[each] as number) - at)),
      0,
    )
  const gainAt = (column: readonly number[], i: number): number => {
    const [a, b] = [column[i] as number, column[i + 1] as number]
    if (!sameZone(layers.chainOf(a), layers.chainOf(b))) return 0
    if (layers.rankOf(a) !== undefined && layers.rankOf(b) !== undefined && layers.rankOf(a) !== layers.rankOf(b))
      return 0
    let gain = 0
    for (const side of [layers.before, layers.after]) {
      const [first, second] = [sortedPlaces(side[a]), sortedPlaces(side[b])]
      gain += crossingsOfPair(first, second) - crossingsOfPair(second, first)
    }
    return gain + passed(a, i, b) + passed(b, i + 1, a) - passed(a, i + 1, b) - passed(b, i, a)
  }
  let isBetter = layers.isWhole
  for (let round = 0; isBetter && round < MOST_ROUNDS; round++) {
    isBetter = false
    for (const column of next) {
      for (let i = 0; i + 1 < column.length; i++) {
        if (gainAt(column, i) <= 0) continue
        const [a, b] = [column[i] as number, column[i + 1] as number]
        ;[column[i], column[i + 1], places[a], places[b]] = [b, a, i + 1, i]
        isBetter = true
      }
    }
  }
  return next
}

/** The order that some sweeps lead to, the first of them this way: the one of them that costs least. */
function sweptOften(layers: Layers, start: Order, way: 1 | -1): Order {
  const joints = layers.after.reduce((sum, each) => sum + each.length, layers.columnOf.length)
  const sweeps = Math.max(FEWEST_SWEEPS, Math.min(MOST_SWEEPS, Math.floor(WORK / joints)))
  let [best, least, order] = [start, Infinity, start]
  for (let i = 0; i < sweeps; i++) {
    order = swept(layers, order, i % 2 === 0 ? way : (-way as 1 | -1))
    const cost = layers.isWhole ? costOfOrder(layers, order) : -i
    if (cost < least) [best, least] = [order, cost]
  }
  return exchanged(layers, best)
}

/** The first order with zones kept together; what is joined over a distance passes where its ends are. */
export function firstOrder(layers: Layers): Order {
  const positions = new Array<number>(layers.columnOf.length).fill(0)
  const count = layers.ids.length
  for (const column of layers.columns) {
    const own = column.filter((cell) => cell < count)
    for (const [i, cell] of own.entries()) positions[cell] = centredPlace(i, own.length)
  }
  for (let cell = count; cell < positions.length; cell++) {
    const [from = 0] = layers.before[cell] ?? []
    positions[cell] = positions[from] as number
  }
  const zone = zoneWeights(layers, positions)
  return layers.columns.map((column) =>
    sortedByZones(column, layers, { cell: (cell) => positions[cell] as number, zone }),
  )
}

/** The order with the fewest crossings that is found from the first one. */
export function bestOrder(layers: Layers): Order {
  const start = firstOrder(layers)
  const found = [sweptOften(layers, start, 1), sweptOften(layers, start, -1)]
  const costs = found.map((order) => costOfOrder(layers, order))
  return found[costs.indexOf(Math.min(...costs))] as Order
}
