import type { Point, Rect } from '#shared/geometry.ts'
import { BEND_COST } from './measures.ts'
import type { Scene } from './scene.ts'

/** The same line without repeated points and without points in the middle of a straight run. */
export function simplify(points: readonly Point[]): Point[] {
  const kept: Point[] = []
  for (const point of points) {
    const last = kept.at(-1)
    const before = kept.at(-2)
    if (last && last.x === point.x && last.y === point.y) continue
    if (last && before && isBetween(before, last, point)) kept.pop()
    kept.push(point)
  }
  return kept
}

function isBetween(a: Point, b: Point, c: Point): boolean {
  if (a.x === b.x && b.x === c.x) return b.y - a.y > 0 === c.y - b.y > 0
  return a.y === b.y && b.y === c.y && b.x - a.x > 0 === c.x - b.x > 0
}

/** Length in pixels plus a fixed price for every bend. */
export function costOf(points: readonly Point[]): number {
  let cost = Math.max(0, points.length - 2) * BEND_COST
  for (let i = 1; i < points.length; i++) {
    const a = points[i - 1] as Point
    const b = points[i] as Point
    cost += Math.abs(a.x - b.x) + Math.abs(a.y - b.y)
  }
  return cost
}

/** The rectangle around a segment, grown by `by` on all sides. */
export const segmentRect = (a: Point, b: Point, by: number): Rect => ({
  x: Math.min(a.x, b.x) - by,
  y: Math.min(a.y, b.y) - by,
  width: Math.abs(a.x - b.x) + 2 * by,
  height: Math.abs(a.y - b.y) + 2 * by,
})

/** The cards an edge starts and ends at. */
export interface Ends {
  readonly from: string
  readonly to: string
}

/** True when the line comes nearer than `clearance` to a card, its own two excepted where it leaves and enters them. */
export function hitsCard(scene: Scene, points: readonly Point[], ends: Ends & { clearance: number }): boolean {
  const last = points.length - 1
  for (let i = 1; i <= last; i++) {
    const area = segmentRect(points[i - 1] as Point, points[i] as Point, ends.clearance)
    const hit = scene.index.some(area, (card) => !((i === 1 && card === ends.from) || (i === last && card === ends.to)))
    if (hit) return true
  }
  return false
}
