import { clamp, type Point } from '#shared/geometry.ts'

const EDGE = 40
const FASTEST = 14

const speed = (position: number, low: number, high: number): number => {
  if (position < low + EDGE) return clamp(((low + EDGE - position) / EDGE) * FASTEST, 0, FASTEST)
  if (position > high - EDGE) return -clamp(((position - high + EDGE) / EDGE) * FASTEST, 0, FASTEST)
  return 0
}

/** How far to pan in this frame, in screen pixels, when the pointer is near or beyond the border of the canvas. */
export const panSpeed = (pointer: Point, area: DOMRect): Point => ({
  x: speed(pointer.x, area.left, area.right),
  y: speed(pointer.y, area.top, area.bottom),
})
