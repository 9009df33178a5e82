import type { Point } from '#shared/geometry.ts'
import { groupBy } from '#shared/groupBy.ts'

/** What the lines of a board ask of who reads them. */
export interface LineFigures {
  /** how often a line goes through another one, lines that run as one counted as one */
  readonly crossings: number
  /** of all lines, in board pixels */
  readonly length: number
  readonly bends: number
  /** pairs of lines that lie on each other for a stretch although they have no end in common */
  readonly together: number
}

/** A level or upright stretch of a line: where it lies, and from where to where it runs. */
interface Stretch {
  readonly line: number
  readonly at: number
  readonly from: number
  readonly to: number
}

function stretchesOf(lines: readonly (readonly Point[])[]) {
  const [level, upright]: [Stretch[], Stretch[]] = [[], []]
  for (const [line, points] of lines.entries()) {
    for (let i = 1; i < points.length; i++) {
      const [a, b] = [points[i - 1] as Point, points[i] as Point]
      if (a.y === b.y) level.push({ line, at: a.y, from: Math.min(a.x, b.x), to: Math.max(a.x, b.x) })
      else upright.push({ line, at: a.x, from: Math.min(a.y, b.y), to: Math.max(a.y, b.y) })
    }
  }
  return { level, upright }
}

/** The first of some sorted stretches that lies beyond a place, by binary search. */
function firstBeyond(sorted: readonly Stretch[], place: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as Stretch).at > place) high = middle
    else low = middle + 1
  }
  return low
}

/** A place as one number, exact to half a pixel within the farthest that boards reach. */
const placeOf = (x: number, y: number): number => (Math.round(x * 2) + 2 ** 25) * 2 ** 27 + Math.round(y * 2) + 2 ** 25

function crossingsOf(level: readonly Stretch[], upright: readonly Stretch[]): number {
  const sorted = level.toSorted((a, b) => a.at - b.at)
  const places = new Set<number>()
  for (const { line, at, from, to } of upright) {
    for (let i = firstBeyond(sorted, from); i < sorted.length; i++) {
      const other = sorted[i] as Stretch
      if (other.at >= to) break
      if (other.line !== line && other.from < at && at < other.to) places.add(placeOf(at, other.at))
    }
  }
  return places.size
}

/** Pairs of lines with stretches on each other, as texts that tell the pairs apart. */
function* onEachOther(stretches: readonly Stretch[]): Generator<string> {
  for (const same of groupBy(stretches, ({ at }) => at).values()) {
    const sorted = same.toSorted((a, b) => a.from - b.from)
    for (const [i, a] of sorted.entries()) {
      for (let k = i + 1; k < sorted.length; k++) {
        const b = sorted[k] as Stretch
        if (b.from >= a.to - 1) break
        if (a.line !== b.line) yield `${Math.min(a.line, b.line)} ${Math.max(a.line, b.line)}`
      }
    }
  }
}

/** True for two lines that come from, or lead to, one place: they run together on purpose. */
function shareEnd(lines: readonly (readonly Point[])[], pair: string): boolean {
  const [a = [], b = []] = pair.split(' ').map((line) => lines[Number(line)])
  const isAt = (p: Point | undefined, q: Point | undefined) => p?.x === q?.x && p?.y === q?.y
  return isAt(a[0], b[0]) || isAt(a.at(-1), b.at(-1)) || isAt(a[0], b.at(-1)) || isAt(a.at(-1), b[0])
}

/** Counts and measures the lines of a board; they are orthogonal, as the router lays them. */
export function lineFigures(lines: readonly (readonly Point[])[]): LineFigures {
  const { level, upright } = stretchesOf(lines)
  const length = [...level, ...upright].reduce((sum, { from, to }) => sum + to - from, 0)
  return {
    crossings: crossingsOf(level, upright),
    length,
    bends: lines.reduce((sum, points) => sum + Math.max(0, points.length - 2), 0),
    together: [...new Set([...onEachOther(level), ...onEachOther(upright)])].filter((pair) => !shareEnd(lines, pair))
      .length,
  }
}
