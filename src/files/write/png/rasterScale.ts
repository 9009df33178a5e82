import type { Size } from '#shared/geometry.ts'

/** The longest side and the most pixels of a canvas that every common browser makes. */
export const CANVAS_LIMIT = { side: 16_384, area: 67_108_864 } as const

/** The largest scale up to the wished one at which a picture fits on a canvas. */
export function rasterScale({ width, height }: Size, wished: number): number {
  const bySide = CANVAS_LIMIT.side / Math.max(width, height)
  const byArea = Math.sqrt(CANVAS_LIMIT.area / (width * height))
  return Math.min(wished, bySide, byArea)
}

/** The size in whole pixels of a picture at a scale, at least one by one and within the limits when the scale is. */
export const scaled = ({ width, height }: Size, scale: number): Size => ({
  width: Math.max(1, Math.floor(width * scale)),
  height: Math.max(1, Math.floor(height * scale)),
})
