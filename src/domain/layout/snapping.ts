import { type Axis, lengthOn, otherAxis, type Rect } from '#shared/geometry.ts'

/** A line that cards stand on: its place on one axis, and from where to where cards touch it on the other. */
export interface SnapLine {
  readonly at: number
  readonly from: number
  readonly to: number
}

/** The edges and middles of all cards that do not move, sorted by place. */
export interface SnapLines {
  readonly x: readonly SnapLine[]
  readonly y: readonly SnapLine[]
}

/** How far to move on, and the lines that decided it. */
export interface Snap {
  readonly dx: number
  readonly dy: number
  readonly guides: readonly { readonly axis: Axis; readonly line: SnapLine }[]
}

const anchors = (rect: Rect, axis: Axis): number[] => [
  rect[axis],
  rect[axis] + lengthOn(rect, axis) / 2,
  rect[axis] + lengthOn(rect, axis),
]

function linesOn(axis: Axis, cards: readonly Rect[]): SnapLine[] {
  const lines = new Map<number, SnapLine>()
  for (const card of cards) {
    const from = card[otherAxis(axis)]
    const to = from + lengthOn(card, otherAxis(axis))
    for (const at of anchors(card, axis)) {
      const line = lines.get(at)
      lines.set(at, { at, from: Math.min(line?.from ?? from, from), to: Math.max(line?.to ?? to, to) })
    }
  }
  return [...lines.values()].sort((a, b) => a.at - b.at)
}

/** The snap lines of cards that stand still; made once when a drag begins. */
export const snapLinesOf = (cards: readonly Rect[]): SnapLines => ({ x: linesOn('x', cards), y: linesOn('y', cards) })

/** The line nearest to a place, by binary search; undefined when there is none within `reach`. */
function nearest(lines: readonly SnapLine[], at: number, reach: number): SnapLine | undefined {
  let low = 0
  let high = lines.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((lines[middle]?.at ?? 0) < at) low = middle + 1
    else high = middle
  }
  const candidates = [lines[low - 1], lines[low]].filter((line) => line && Math.abs(line.at - at) <= reach)
  return candidates.sort((a, b) => Math.abs((a?.at ?? 0) - at) - Math.abs((b?.at ?? 0) - at))[0]
}

function snapAxis(lines: readonly SnapLine[], rect: Rect, options: { axis: Axis; reach: number; grid: number }) {
  const { axis, reach, grid } = options
  let best: { line: SnapLine; by: number } | undefined
  for (const anchor of anchors(rect, axis)) {
    const line = nearest(lines, anchor, reach)
    if (line && (!best || Math.abs(line.at - anchor) < Math.abs(best.by))) best = { line, by: line.at - anchor }
  }
  return best ?? { line: undefined, by: Math.round(rect[axis] / grid) * grid - rect[axis] }
}

/** The line made long enough to touch the rectangle as well. */
function reaching(line: SnapLine, rect: Rect, axis: Axis): SnapLine {
  const from = rect[otherAxis(axis)]
  return { ...line, from: Math.min(line.from, from), to: Math.max(line.to, from + lengthOn(rect, otherAxis(axis))) }
}

/** Moves a rectangle the last bit: onto an edge or middle of a card within `reach` pixels, else onto the grid. */
export function snapRect(lines: SnapLines, rect: Rect, options: { reach: number; grid: number }): Snap {
  const x = snapAxis(lines.x, rect, { ...options, axis: 'x' })
  const y = snapAxis(lines.y, rect, { ...options, axis: 'y' })
  const moved = { ...rect, x: rect.x + x.by, y: rect.y + y.by }
  const guide = (axis: Axis, line: SnapLine | undefined) => (line ? [{ axis, line: reaching(line, moved, axis) }] : [])
  return { dx: x.by, dy: y.by, guides: [...guide('x', x.line), ...guide('y', y.line)] }
}
