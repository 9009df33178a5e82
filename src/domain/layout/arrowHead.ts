import type { Point } from '#shared/geometry.ts'

/** The measures of an arrowhead in pixels: from its base to its tip, and from its axis to its wing. */
const ARROW = { length: 9, wing: 4.5 } as const

const SHORT = 0.01

/** The unit vector in which a line arrives at its last point; a line without length arrives rightwards. */
function arrivalOf(points: readonly Point[]): Point {
  const tip = points[points.length - 1]
  if (!tip) return { x: 1, y: 0 }
  for (const point of points.toReversed()) {
    const [x, y] = [tip.x - point.x, tip.y - point.y]
    const length = Math.hypot(x, y)
    if (length > SHORT) return { x: x / length, y: y / length }
  }
  return { x: 1, y: 0 }
}

/** The three corners of the arrowhead at the end of a line: wing, tip, wing; empty when there is no line. */
export function arrowHead(points: readonly Point[]): readonly Point[] {
  const tip = points[points.length - 1]
  if (!tip) return []
  const { x, y } = arrivalOf(points)
  const base = { x: tip.x - x * ARROW.length, y: tip.y - y * ARROW.length }
  return [
    { x: base.x - y * ARROW.wing, y: base.y + x * ARROW.wing },
    tip,
    { x: base.x + y * ARROW.wing, y: base.y - x * ARROW.wing },
  ]
}

/** The line ended inside its arrowhead, so that its stroke does not show beside the tip. */
export function endInsideArrow(points: readonly Point[]): readonly Point[] {
  const tip = points[points.length - 1]
  const before = points[points.length - 2]
  if (!tip || !before) return points
  const { x, y } = arrivalOf(points)
  const room = Math.hypot(tip.x - before.x, tip.y - before.y)
  const back = Math.min(ARROW.length - 2, room)
  return [...points.slice(0, -1), { x: tip.x - x * back, y: tip.y - y * back }]
}
