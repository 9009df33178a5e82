import { centre, type Point, type Rect } from '#shared/geometry.ts'

/** Where a line from the middle of a card to a point leaves the card. */
export function borderPoint(card: Rect, to: Point): Point {
  const from = centre(card)
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const scale = Math.min(card.width / 2 / Math.abs(dx || 1), card.height / 2 / Math.abs(dy || 1), 1)
  return { x: from.x + dx * scale, y: from.y + dy * scale }
}

/** The straight line between two cards, from border to border. */
export const straightLine = (from: Rect, to: Rect): readonly Point[] => [
  borderPoint(from, centre(to)),
  borderPoint(to, centre(from)),
]
