import { expect, test } from 'vitest'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { namesOf, placeName } from './names.ts'
import type { Finding } from './rule.ts'

const { blocks } = parseNotation('A:app(A), B:app(B), C:app(C), D:app(D), E:app(E)')

test.each([
  [1, '“A”'],
  [2, '“A” and “B”'],
  [4, '“A”, “B”, “C” and “D”'],
  [5, '“A”, “B”, “C” and 2 more'],
])('of %i blocks at most four names are given, then how many more there are', (count, words) => {
  expect(namesOf(blocks.slice(0, count))).toBe(words)
})

const PLACES = parseNotation('A:app(Orders), D:sql(Ledger), E:sql(Stock), F:sql, G:cache; A->D, A->E')
const edges = PLACES.edges.map(({ id }) => id)
const named = (...at: readonly string[]) => placeName(PLACES, { at, says: 'It is wrong.' } as unknown as Finding)

test.each([
  ['its block', named('A'), '“Orders”'],
  ['its blocks in the order of the finding', named('D', 'A'), '“Ledger” and “Orders”'],
  ['a block without a label by its kind', named('F'), '“SQL database”'],
  ['two blocks and the edge between them as the edge', named('D', edges[0] as string, 'A'), '“Orders” → “Ledger”'],
  ['an edge alone as the edge', named(edges[1] as string), '“Orders” → “Stock”'],
  ['an edge with another block by the blocks', named(edges[0] as string, 'A', 'E'), '“Orders” and “Stock”'],
  ['several edges by the blocks', named('A', ...edges), '“Orders”'],
  [
    'many blocks by the first and how many there are',
    named('A', 'D', 'E', 'F', 'G'),
    '“Orders”, “Ledger”, “Stock” and 2 more',
  ],
  ['what is nowhere by what is wrong', named(), 'It is wrong.'],
  ['what is gone by what is wrong', named('X'), 'It is wrong.'],
])('a place is called: %s', (_, name, expected) => {
  expect(name).toBe(expected)
})
