import type { Point, Rect, Size } from '#shared/geometry.ts'

/** A place for a label chip and how little it is liked before looking at what it would cover. */
export interface LabelSpot {
  readonly at: Point
  readonly malus: number
}

/** Free line on either side of a chip so that it reads as lying on the line. */
const LEAD = 6
/** Room for the arrowhead at the end of a line. */
const HEAD = 14
const SHARES = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9]

/** The places on a line where a chip of `size` may lie, best first; `axis` is the way text runs. */
export function labelSpots(points: readonly Point[], size: Size, axis: 'level' | 'upright'): LabelSpot[] {
  const spots: LabelSpot[] = []
  const last = points.length - 1
  for (let i = 0; i < last; i++) {
    const [a, b] = [points[i] as Point, points[i + 1] as Point]
    const isLevel = a.y === b.y
    const length = Math.abs(a.x - b.x) + Math.abs(a.y - b.y)
    const need = (isLevel ? size.width : size.height) + 2 * LEAD + (i === last - 1 ? HEAD : 0)
    const alongText = isLevel === (axis === 'level')
    const base = (alongText ? 0 : 12) + Math.max(0, need - length) * 2 - Math.min(length, 240) / 20
    // The arrowhead takes its share of the last segment, so its middle is a little earlier.
    const usable = i === last - 1 ? Math.max(0, length - HEAD) / (length || 1) : 1
    for (const share of length > need ? SHARES : SHARES.slice(0, 1)) {
      const t = share * usable
      const at = { x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t }
      const spill = Math.max(0, need / 2 - Math.min(t, 1 - t) * length)
      spots.push({ at, malus: base + Math.abs(share - 0.5) * 20 + spill })
    }
  }
  return spots.sort((p, q) => p.malus - q.malus)
}

/** Places on the outer sides of a loop at a corner of a card, where a chip leaves the loop itself in view. */
export function loopSpots(points: readonly Point[], size: Size): LabelSpot[] {
  const [start, out, far, back] = points
  if (!start || !out || !far || !back) return []
  const [wayX, wayY] = [Math.sign(out.x - start.x), Math.sign(far.y - out.y)]
  const tuck = 6
  return [
    { at: { x: out.x + wayX * (size.width / 2 - tuck), y: (out.y + far.y) / 2 }, malus: 0 },
    { at: { x: (far.x + back.x) / 2, y: far.y + wayY * (size.height / 2 - tuck) }, malus: 5 },
    { at: { x: far.x + wayX * (size.width / 2 - tuck), y: far.y }, malus: 10 },
  ]
}

/** Places beside a line, for a chip that finds no room on it. */
export function spotsBeside(spots: readonly LabelSpot[], size: Size): LabelSpot[] {
  const beside: LabelSpot[] = []
  for (const { at, malus } of spots.slice(0, 3)) {
    for (let step = 1; step <= 5; step++) {
      for (const way of [-1, 1]) {
        const [dx, dy] = [way * step * (size.width / 2 + 3), way * step * (size.height / 2 + 3)]
        beside.push({ at: { x: at.x, y: at.y + dy }, malus: malus + 40 * step })
        if (step === 1) beside.push({ at: { x: at.x + dx, y: at.y }, malus: malus + 45 })
      }
    }
  }
  return beside
}

/** The rectangle a chip covers. */
export const chipRect = ({ x, y }: Point, { width, height }: Size): Rect => ({
  x: x - width / 2,
  y: y - height / 2,
  width,
  height,
})
