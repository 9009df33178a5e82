import type { Point, Rect, Side } from '#shared/geometry.ts'

const NORMALS: Record<Side, Point> = {
  top: { x: 0, y: -1 },
  right: { x: 1, y: 0 },
  bottom: { x: 0, y: 1 },
  left: { x: -1, y: 0 },
}

/** The unit step that leads straight out of a card through `side`. */
export const normalOf = (side: Side): Point => NORMALS[side]

/** True for left and right, whose edges leave horizontally. */
export const leavesHorizontally = (side: Side): boolean => side === 'left' || side === 'right'

/** Length of a side in pixels. */
export const lengthOf = (rect: Rect, side: Side): number => (leavesHorizontally(side) ? rect.height : rect.width)

/** The coordinate of a point along a side: y for left and right, x for top and bottom. */
export const along = (point: Point, side: Side): number => (leavesHorizontally(side) ? point.y : point.x)

/** The point of a side `offset` pixels from its top or left end. */
export function pointOn(rect: Rect, side: Side, offset: number): Point {
  if (side === 'left') return { x: rect.x, y: rect.y + offset }
  if (side === 'right') return { x: rect.x + rect.width, y: rect.y + offset }
  if (side === 'top') return { x: rect.x + offset, y: rect.y }
  return { x: rect.x + offset, y: rect.y + rect.height }
}
