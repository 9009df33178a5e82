import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { CANVAS_LIMIT, rasterScale, scaled } from './pngOf.ts'

test('a picture that fits keeps the wished scale', () => {
  expect(rasterScale({ width: 1600, height: 1000 }, 2)).toBe(2)
})

test('a picture of any size is drawn within what a canvas can hold', () => {
  const side = fc.integer({ min: 1, max: 3_000_000 })
  fc.assert(
    fc.property(side, side, fc.constantFrom(1, 2), (width, height, wished) => {
      const scale = rasterScale({ width, height }, wished)
      const size = scaled({ width, height }, scale)
      expect(scale).toBeLessThanOrEqual(wished)
      expect(size.width).toBeGreaterThanOrEqual(1)
      expect(Math.max(size.width, size.height)).toBeLessThanOrEqual(CANVAS_LIMIT.side)
      expect(size.width * size.height).toBeLessThanOrEqual(CANVAS_LIMIT.area)
    }),
  )
})
