import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { packNumbers, unpackNumbers } from './packNumbers.ts'

const numbers = (step: number) =>
  fc
    .array(fc.integer({ min: -1_000_000 / step, max: 1_000_000 / step }), { maxLength: 50 })
    .map((all) => all.map((n) => n * step + 0))

test('multiples of the step come back exactly, far apart or near', () => {
  const spec = fc.record({ step: fc.constantFrom(1, 0.5, 0.25, 8), every: fc.integer({ min: 1, max: 3 }) })
  fc.assert(
    fc.property(
      spec.chain((each) => fc.tuple(fc.constant(each), numbers(each.step))),
      ([each, list]) => {
        expect(unpackNumbers(packNumbers(list, each), each)).toEqual(list)
      },
    ),
  )
})

test('a line drawn by hand takes a byte for each coordinate, but for its first point', () => {
  const line = Array.from({ length: 500 }, (_, i) => [1000 + i * 3, 400 + Math.round(20 * Math.sin(i / 9))]).flat()
  expect(packNumbers(line, { step: 1, every: 2 }).length).toBeLessThan(line.length + 5)
})

test('any bytes are read without an error', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
      expect(Array.isArray(unpackNumbers(bytes, { step: 0.5, every: 2 }))).toBe(true)
    }),
  )
})

test('what is no multiple of the step comes back as the nearest one', () => {
  const spec = { step: 1, every: 4 }
  expect(unpackNumbers(packNumbers([0.4, 0.6, -1.6, 2.3], spec), spec)).toEqual([0, 1, -2, 2])
})
