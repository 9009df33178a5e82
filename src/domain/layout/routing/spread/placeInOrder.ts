import { LINE_GAP } from '../measures.ts'

/** Something to be placed on a line: within `min`..`max`, as near to `want` as the others allow. */
export interface Placeable {
  readonly min: number
  readonly max: number
  readonly want: number
}

/** Items in the order they are to be placed in; `before[j]` lists those in front of j that must keep a gap to it. */
export interface Queue {
  readonly order: readonly Placeable[]
  readonly before: readonly (readonly number[])[]
}

const MAX_TIGHTENINGS = 24
/** On crowded boards the tightening stops after about this many comparisons. */
const MAX_WORK = 500_000

/** Below this many pixels a gap is given up, so that one hopeless pair does not push all others together. */
const LEAST_GAP = 1

/** Who is in front of whom, and the gap each such pair keeps, in the same shape. */
interface Links {
  readonly before: Queue['before']
  readonly gaps: readonly number[][]
}

/** Places in the given order, as near to the wanted ones as the gaps allow; gaps shrink only where room is short. */
export function placeInOrder(queue: Queue): number[] {
  const { before } = queue
  const gaps = before.map((list, j) => list.map((i) => gapWithin(queue.order[i], queue.order[j])))
  const links = { before, gaps }
  const pairs = gaps.reduce((sum, list) => sum + list.length, 1)
  const rounds = Math.min(MAX_TIGHTENINGS, Math.ceil(MAX_WORK / pairs))
  const lows = queue.order.map(({ min }) => min)
  let least = pushBack(links, lows)
  for (let round = 0; round < rounds && tighten(queue, least, links); round++) least = pushBack(links, lows)
  const wants = queue.order.map(({ want }) => want)
  const highs = queue.order.map(({ max }) => max)
  const forward = pushBack(links, wants, pushFront(links, highs))
  const back = pushFront(links, wants, least)
  return forward.map((at, i) => (at + (back[i] as number)) / 2)
}

/** What two items can keep at most if they were alone. */
function gapWithin(first: Placeable | undefined, second: Placeable | undefined): number {
  const room = first && second ? second.max - first.min : 0
  return room < LEAST_GAP ? -Infinity : Math.min(LINE_GAP, room)
}

/** From the front, each at its start or pushed back by those in front, but not beyond its limit. */
function pushBack({ before, gaps }: Links, starts: readonly number[], limits?: readonly number[]): number[] {
  const at: number[] = []
  for (const [j, start] of starts.entries()) {
    let place = start
    for (const [k, i] of (before[j] ?? []).entries()) place = Math.max(place, (at[i] as number) + (gaps[j]?.[k] ?? 0))
    at.push(limits ? Math.min(place, limits[j] as number) : place)
  }
  return at
}

/** From the back, each at its start or pushed to the front by those behind, but not beyond its limit. */
function pushFront({ before, gaps }: Links, starts: readonly number[], limits?: readonly number[]): number[] {
  const at = [...starts]
  for (let j = at.length - 1; j >= 0; j--) {
    const place = limits ? Math.max(at[j] as number, limits[j] as number) : (at[j] as number)
    at[j] = place
    for (const [k, i] of (before[j] ?? []).entries()) at[i] = Math.min(at[i] as number, place - (gaps[j]?.[k] ?? 0))
  }
  return at
}

/** Lowers the gaps that push an item out of its room, all along the chain; false when there is nothing to lower. */
function tighten({ order }: Queue, least: readonly number[], { before, gaps }: Links): boolean {
  const cramped = new Set<number>()
  for (let j = order.length - 1; j >= 0; j--) {
    const at = least[j] as number
    const tooFar = at > (order[j] as Placeable).max + 1e-6
    if (!tooFar && !cramped.has(j)) continue
    const row = gaps[j] as number[]
    for (const [k, i] of (before[j] ?? []).entries()) {
      const gap = row[k] as number
      if ((least[i] as number) + gap < at - 1e-6) continue
      cramped.add(i)
      row[k] = gap > LEAST_GAP ? gap * 0.75 : -Infinity
    }
  }
  return cramped.size > 0
}
