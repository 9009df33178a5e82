import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { overlaps, type Rect } from '#shared/geometry.ts'
import { createGrid } from './spatialGrid.ts'

const rect = fc.record({
  x: fc.integer({ min: -900, max: 900 }),
  y: fc.integer({ min: -900, max: 900 }),
  width: fc.integer({ min: 1, max: 700 }),
  height: fc.integer({ min: 1, max: 700 }),
})
const step = fc.array(fc.tuple(fc.nat(9), fc.option(fc.array(rect, { maxLength: 3 }))), { maxLength: 5 })

/** The map after some entries came, went or changed. */
function changed(
  values: ReadonlyMap<number, readonly Rect[]>,
  changes: readonly (readonly [number, readonly Rect[] | null])[],
) {
  const next = new Map(values)
  for (const [id, value] of changes) {
    if (value) next.set(id, value)
    else next.delete(id)
  }
  return next
}

test('a grid that follows a map finds what a new grid finds, in the order of the map', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), rect, (steps, area) => {
      const grid = createGrid<number, readonly Rect[]>((rects) => rects)
      let values: ReadonlyMap<number, readonly Rect[]> = new Map()
      for (const changes of steps) {
        values = changed(values, changes)
        grid.follow(values)
        const fresh = createGrid<number, readonly Rect[]>((rects) => rects)
        fresh.follow(values)
        expect(grid.within(area)).toEqual(fresh.within(area))
        expect(grid.at(area)).toEqual(fresh.at(area))
        const ids = grid.within(area).map(([id]) => id)
        const touching = [...values].filter(([, rects]) => rects.some((each) => overlaps(each, area))).map(([id]) => id)
        expect(ids).toEqual([...values.keys()].filter((id) => ids.includes(id)))
        for (const id of touching) expect(ids).toContain(id)
      }
    }),
  )
})

test('it asks only for the rectangles of what changed', () => {
  const asked: string[] = []
  const grid = createGrid<string, { readonly name: string }>(({ name }) => {
    asked.push(name)
    return [{ x: 0, y: 0, width: 10, height: 10 }]
  })
  const [a, b, c] = ['a', 'b', 'c'].map((name) => ({ name })) as [{ name: string }, { name: string }, { name: string }]
  grid.follow(new Map(Object.entries({ a, b })))
  asked.length = 0
  grid.follow(new Map(Object.entries({ a, b, c })))
  expect(asked).toEqual(['c'])
  grid.follow(new Map(Object.entries({ a, b, c: { name: 'd' } })))
  expect(asked).toEqual(['c', 'c', 'd'])
})
