import type { Point } from '#shared/geometry.ts'
import { groupBy } from '#shared/groupBy.ts'

/** What the lines of a board ask of who reads them. */
export interface LineFigures {
  /** how often a line goes through another one */
  readonly crossings: number
  /** of all lines, in board pixels */
  readonly length: number
  readonly bends: number
  /** pairs of lines that lie on each other for a stretch */
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

function crossingsOf(level: readonly Stretch[], upright: readonly Stretch[]): number {
  const sorted = level.toSorted((a, b) => a.at - b.at)
  let count = 0
  for (const { line, at, from, to } of upright) {
    for (let i = firstBeyond(sorted, from); i < sorted.length; i++) {
      const other = sorted[i] as Stretch
      if (other.at >= to) break
      if (other.line !== line && other.from < at && at < other.to) count++
    }
  }
  return count
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

/** Counts and measures the lines of a board; they are orthogonal, as the router lays them. */
export function lineFigures(lines: readonly (readonly Point[])[]): LineFigures {
  const { level, upright } = stretchesOf(lines)
  const length = [...level, ...upright].reduce((sum, { from, to }) => sum + to - from, 0)
  return {
    crossings: crossingsOf(level, upright),
    length,
    bends: lines.reduce((sum, points) => sum + Math.max(0, points.length - 2), 0),
    together: new Set([...onEachOther(level), ...onEachOther(upright)]).size,
  }
}
