import { expect, test } from 'vitest'
import { rowInCircle, type SearchBound } from './rowInCircle.ts'

/** Four services that all call each other, of which the last calls one more. */
const graph = { blocks: [], targets: [0, 1, 2, 3].map(() => [0, 1, 2, 3]), isService: [true, true, true, true, true] }
const exits = new Map([[3, { node: 4, services: 1, last: 4, next: undefined }]])
const search = (bound: SearchBound, out: typeof exits = exits) => {
  const row = rowInCircle({ graph, members: new Set([0, 1, 2, 3]), exits: out }, 0, bound)
  const nodes = []
  for (let each: typeof row | undefined = row; each; each = each.next) nodes.push(each.node)
  return { nodes, services: row.services, steps: bound.steps }
}

test('the longest row passes each once and then leaves', () => {
  expect(search({ enough: 5, steps: 1_000 })).toMatchObject({ nodes: [0, 1, 2, 3, 4], services: 5 })
})

test('of rows as long the first is given, and the search ends when all ways were tried', () => {
  const all = search({ enough: 9, steps: 1_000 })
  expect(all).toMatchObject({ nodes: [0, 1, 2, 3, 4], services: 5 })
  expect(all.steps).toBeGreaterThan(0)
  expect(search({ enough: 9, steps: 1_000 }, new Map())).toMatchObject({ nodes: [0, 1, 2, 3], services: 4 })
})

test('a search that has no step left gives the longest it has found', () => {
  expect(search({ enough: 5, steps: 0 })).toEqual({ nodes: [0], services: 1, steps: 0 })
  expect(search({ enough: 5, steps: 4 })).toEqual({ nodes: [0, 1], services: 2, steps: 0 })
  expect(search({ enough: 5, steps: 5 })).toEqual({ nodes: [0, 1, 2], services: 3, steps: 0 })
})

test('a search ends where there are enough', () => {
  expect(search({ enough: 1, steps: 9 })).toEqual({ nodes: [0], services: 1, steps: 9 })
  expect(search({ enough: 2, steps: 9 })).toEqual({ nodes: [0, 1], services: 2, steps: 7 })
})
