import { bunchOf } from './bunches.ts'
import type { Stretch } from './stretches.ts'

/** How near two level ends may lie before they count as the same line. */
const SAME = 6
/** Two segments can take an order when that leaves them at least this far apart. */
const ROOM = 8
/** Above this many segments they are ordered by where they are, without counting crossings. */
const MAX_COUNTED = 700

/** True when two segments lie beside each other for some of their way. */
export const besideEachOther = (a: Stretch, b: Stretch): boolean => a.low < b.high + SAME && b.low < a.high + SAME

/** Orders the segments of a channel so that their lines cross as little as possible. */
export function orderStretches(group: readonly Stretch[]): Stretch[] {
  const sorted = group.toSorted(byPlace)
  if (sorted.length > MAX_COUNTED) return sorted
  const after: number[][] = sorted.map(() => [])
  const waiting = sorted.map(() => 0)
  for (let i = 0; i < sorted.length; i++) {
    for (let j = i + 1; j < sorted.length; j++) {
      const way = preference(sorted[i] as Stretch, sorted[j] as Stretch)
      if (way === 0) continue
      const [first, second] = way < 0 ? [i, j] : [j, i]
      after[first]?.push(second)
      waiting[second] = (waiting[second] ?? 0) + 1
    }
  }
  return unwind(sorted, after, waiting)
}

/** Repeatedly takes the segment that fewest others want to be before; cycles break at the first such one. */
function unwind(sorted: readonly Stretch[], after: readonly number[][], waiting: number[]): Stretch[] {
  const left = sorted.map((_, i) => i)
  const ordered: Stretch[] = []
  while (left.length > 0) {
    let best = 0
    for (let k = 1; k < left.length && waiting[left[best] as number] !== 0; k++) {
      if ((waiting[left[k] as number] as number) < (waiting[left[best] as number] as number)) best = k
    }
    const [taken] = left.splice(best, 1) as [number]
    ordered.push(sorted[taken] as Stretch)
    for (const next of after[taken] ?? []) waiting[next] = (waiting[next] as number) - 1
  }
  return ordered
}

const byPlace = (a: Stretch, b: Stretch): number =>
  a.want - b.want || a.at - b.at || a.low - b.low || a.high - b.high || compareIds(a, b)

const compareIds = (a: Stretch, b: Stretch): number => {
  const [idA, idB] = [a.wire.edges[0]?.request.id ?? '', b.wire.edges[0]?.request.id ?? '']
  return idA === idB ? a.index - b.index : idA < idB ? -1 : 1
}

/** Negative when `a` should lie before `b`, positive for the reverse, 0 when it makes no difference. */
function preference(a: Stretch, b: Stretch): number {
  if (!besideEachOther(a, b)) return 0
  const [aFits, bFits] = [b.max - a.min >= ROOM, a.max - b.min >= ROOM]
  if (aFits !== bFits) return aFits ? -1 : 1
  if (!a.bunch && !b.bunch) return crossings(a, b) - crossings(b, a)
  let sum = 0
  for (const first of bunchOf(a))
    for (const second of bunchOf(b)) sum += crossings(first, second) - crossings(second, first)
  return sum
}

/** What it costs to put `first` before `second`: crossings, and level ends that would come to lie on each other. */
function crossings(first: Stretch, second: Stretch): number {
  let cost = crossingEnds(first, 1, second) + crossingEnds(second, -1, first)
  for (const end of endsToward(first, 1)) {
    for (const other of endsToward(second, -1)) if (Math.abs(end - other) < SAME) cost += 3
  }
  return cost
}

/** How many ends of a segment that go on to one side meet the other segment there. */
function crossingEnds(stretch: Stretch, way: number, other: Stretch): number {
  let count = 0
  for (const end of endsToward(stretch, way)) if (end > other.low && end < other.high) count++
  return count
}

function endsToward({ low, high, lowWay, highWay }: Stretch, way: number): readonly number[] {
  if (lowWay === way) return highWay === way ? [low, high] : [low]
  return highWay === way ? [high] : []
}
