import fc from 'fast-check'
import { expect, test } from 'vitest'
import { overlaps } from '#shared/geometry.ts'
import { createRectIndex, layered } from './rectIndex.ts'

const rect = fc.record({
  x: fc.integer({ min: -500, max: 500 }),
  y: fc.integer({ min: -500, max: 500 }),
  width: fc.integer({ min: 0, max: 400 }),
  height: fc.integer({ min: 0, max: 400 }),
})

test('finds exactly the rectangles that overlap an area, each once', () => {
  fc.assert(
    fc.property(fc.array(rect), rect, (rects, area) => {
      const [lower, upper] = [createRectIndex<number>(60), createRectIndex<number>(60)]
      for (const [i, held] of rects.entries()) (i % 2 ? lower : upper).insert(held, i)
      const found: number[] = []
      layered(lower, upper).some(area, (i) => {
        found.push(i)
        return false
      })
      const expected = rects.flatMap((held, i) => (overlaps(held, area) ? [i] : []))
      expect(found.sort((a, b) => a - b)).toEqual(expected)
    }),
  )
})

test('what is taken out is not found any more, and all else is', () => {
  fc.assert(
    fc.property(fc.array(rect), fc.array(fc.boolean()), rect, (rects, kept, area) => {
      const index = createRectIndex<number>(60)
      for (const [i, held] of rects.entries()) index.insert(held, i)
      for (const [i, held] of rects.entries()) if (!kept[i]) expect(index.remove(held, i)).toBe(true)
      const found: number[] = []
      index.some(area, (i) => found.push(i) < 0)
      expect(found.sort((a, b) => a - b)).toEqual(
        rects.flatMap((held, i) => (kept[i] && overlaps(held, area) ? [i] : [])),
      )
      for (const [i, held] of rects.entries()) if (!kept[i]) expect(index.remove(held, i)).toBe(false)
    }),
  )
})

test('finds rectangles and answers areas that are far larger than a cell', () => {
  const index = createRectIndex<string>(10)
  index.insert({ x: -1e6, y: 0, width: 2e6, height: 1e6 }, 'huge')
  index.insert({ x: 5, y: 5, width: 1, height: 1 }, 'small')
  const found: string[] = []
  index.some({ x: -1e6, y: -1e6, width: 2e6, height: 2e6 }, (item) => found.push(item) < 0)
  expect(found).toEqual(['huge', 'small'])
  expect(index.some({ x: 4, y: 4, width: 3, height: 3 }, (item) => item === 'huge')).toBe(true)
  expect(index.remove({ x: -1e6, y: 0, width: 2e6, height: 1e6 }, 'huge')).toBe(true)
  expect(index.some({ x: 4, y: 4, width: 3, height: 3 }, (item) => item === 'huge')).toBe(false)
})
