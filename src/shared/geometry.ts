/** A point in board pixels. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** A width and a height in board pixels. */
export interface Size {
  readonly width: number
  readonly height: number
}

/** One of the two axes of the board. */
export type Axis = 'x' | 'y'

/** An axis-parallel rectangle in board pixels, `x` and `y` its top left corner. */
export interface Rect extends Point, Size {}

/** One of the four sides of a card. */
export type Side = 'top' | 'right' | 'bottom' | 'left'

/** The middle of a rectangle. */
export const centre = (rect: Rect): Point => ({
  x: rect.x + rect.width / 2,
  y: rect.y + rect.height / 2,
})

/** The axis at right angles to this one. */
export const otherAxis = (axis: Axis): Axis => (axis === 'x' ? 'y' : 'x')

/** How far a size extends on an axis. */
export const lengthOn = (size: Size, axis: Axis): number => (axis === 'x' ? size.width : size.height)

/** True when two rectangles share some area; touching edges do not count. */
export const overlaps = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

/** True when a rectangle lies in another, touching its edges at most. */
export const holds = (outer: Rect, { x, y, width, height }: Rect): boolean =>
  outer.x <= x && outer.y <= y && x + width <= outer.x + outer.width && y + height <= outer.y + outer.height

/** True when two rectangles are of one size at one place. */
export const sameRect = (a: Rect, b: Rect): boolean =>
  a === b || (a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height)

/** True when some stretch of a line lies in the rectangle or touches it; the box around a long line says too little. */
export const lineMeets = (points: readonly Point[], { x, y, width, height }: Rect): boolean =>
  points.some((from, i) => {
    const to = points[i + 1]
    if (!to) return false
    const across = Math.min(from.x, to.x) <= x + width && Math.max(from.x, to.x) >= x
    return across && Math.min(from.y, to.y) <= y + height && Math.max(from.y, to.y) >= y
  })

/** The rectangle grown by `by` pixels on every side. */
export const inflate = (rect: Rect, by: number): Rect => ({
  x: rect.x - by,
  y: rect.y - by,
  width: rect.width + 2 * by,
  height: rect.height + 2 * by,
})

/** The smallest rectangle around all given ones, or undefined when there are none. */
export function boundsOf(rects: Iterable<Rect>): Rect | undefined {
  let left = Infinity
  let top = Infinity
  let right = -Infinity
  let bottom = -Infinity
  for (const rect of rects) {
    left = Math.min(left, rect.x)
    top = Math.min(top, rect.y)
    right = Math.max(right, rect.x + rect.width)
    bottom = Math.max(bottom, rect.y + rect.height)
  }
  return left === Infinity ? undefined : { x: left, y: top, width: right - left, height: bottom - top }
}

/** The multiple of `step` nearest to `value`. */
export const snapTo = (value: number, step: number): number => Math.round(value / step) * step

/** `value`, or the nearer end of `min`..`max` when it lies outside. */
export const clamp = (value: number, min: number, max: number): number => Math.min(Math.max(value, min), max)

/** The rectangle with two points as opposite corners. */
export const rectBetween = (a: Point, b: Point): Rect => ({
  x: Math.min(a.x, b.x),
  y: Math.min(a.y, b.y),
  width: Math.abs(a.x - b.x),
  height: Math.abs(a.y - b.y),
})
