import type { Layers } from './tidyLayers.ts'
import type { Order } from './tidyOrder.ts'

const ROUNDS = 10
/** How much a joint wants to be straight: most where it passes columns at both its ends. */
const STRAIGHT = { cards: 1, oneCard: 2, passes: 8 } as const
const WEAK = 0.01

/** Cells that stand one after the other with room between them, each of a size across the flow. */
export interface Sizes {
  readonly sizeOf: (cell: number) => number
  /** the free room between two that follow each other */
  readonly gapOf: (a: number, b: number) => number
}

interface Wish {
  readonly at: number
  readonly weight: number
}

/** A run of cells that touch each other, as far as they are let. */
interface Run {
  sum: number
  weight: number
  count: number
}

/**
 * Middles for cells in their order that are as near to what they wish as can be, in squares, with at least the room between them that
 * `offsets` tells: how far each is behind the first one when they stand as near as they may.
 */
function placed(wishes: readonly Wish[], offsets: readonly number[]): number[] {
  const runs: Run[] = []
  for (const [i, { at, weight }] of wishes.entries()) {
    let run: Run = { sum: (at - (offsets[i] as number)) * weight, weight, count: 1 }
    for (let last = runs.at(-1); last && last.sum / last.weight >= run.sum / run.weight; last = runs.at(-1)) {
      runs.pop()
      run = { sum: last.sum + run.sum, weight: last.weight + run.weight, count: last.count + run.count }
    }
    runs.push(run)
  }
  let i = 0
  return runs.flatMap(({ sum, weight, count }) =>
    Array.from({ length: count }, () => sum / weight + (offsets[i++] as number)),
  )
}

function offsetsOf(column: readonly number[], { sizeOf, gapOf }: Sizes): number[] {
  let at = 0
  return column.map((cell, i) => {
    const last = column[i - 1]
    if (last !== undefined) at += sizeOf(last) / 2 + gapOf(last, cell) + sizeOf(cell) / 2
    return at
  })
}

/** The middle one of some wishes by their weights; between the two middle ones in the middle. */
function middleOf(wishes: readonly Wish[]): number {
  const sorted = wishes.toSorted((a, b) => a.at - b.at)
  const half = sorted.reduce((sum, { weight }) => sum + weight, 0) / 2
  let sum = 0
  for (const [i, { at, weight }] of sorted.entries()) {
    sum += weight
    if (sum > half) return at
    if (sum === half) return (at + (sorted[i + 1]?.at ?? at)) / 2
  }
  return 0
}

/** Each column as near together as it may stand, around 0. */
function startMiddles(order: Order, offsets: readonly (readonly number[])[], count: number): number[] {
  const middles = new Array<number>(count).fill(0)
  for (const [c, column] of order.entries()) {
    const own = offsets[c] ?? []
    const length = own.at(-1) ?? 0
    for (const [i, cell] of column.entries()) middles[cell] = (own[i] as number) - length / 2
  }
  return middles
}

type Sides = readonly (readonly (readonly number[])[])[]

/** The middles of all cells across the flow, around 0: as near to what each is joined with as the order lets them. */
export function middlesAcross(layers: Layers, order: Order, sizes: Sizes): readonly number[] {
  const offsets = order.map((column) => offsetsOf(column, sizes))
  const middles = startMiddles(order, offsets, layers.columnOf.length)
  const isPass = (cell: number) => cell >= layers.ids.length
  const straight = (a: number, b: number) => {
    if (isPass(a) && isPass(b)) return STRAIGHT.passes
    return isPass(a) || isPass(b) ? STRAIGHT.oneCard : STRAIGHT.cards
  }
  const wishOf = (cell: number, sides: Sides): Wish => {
    const wishes = sides.flatMap((side) =>
      (side[cell] ?? []).map((other) => ({ at: middles[other] as number, weight: straight(cell, other) })),
    )
    if (wishes.length === 0) return { at: middles[cell] as number, weight: WEAK }
    return { at: middleOf(wishes), weight: wishes.reduce((sum, { weight }) => sum + weight, 0) }
  }
  const settle = (c: number, sides: Sides) => {
    const column = order[c] ?? []
    const wishes = column.map((cell) => wishOf(cell, sides))
    for (const [i, middle] of placed(wishes, offsets[c] ?? []).entries()) middles[column[i] as number] = middle
  }
  const columns = [...order.keys()]
  for (let round = 0; round < ROUNDS; round++) {
    const both = round >= ROUNDS / 2 ? [layers.before, layers.after] : undefined
    for (const c of columns) settle(c, both ?? [layers.before])
    for (const c of columns.toReversed()) settle(c, both ?? [layers.after])
  }
  return middles
}
