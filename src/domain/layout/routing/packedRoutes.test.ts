import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryLanedBoard } from '#testing/lanedBoard.ts'
import { packBoard, packRoutes, unpackBoard, unpackRoutes } from './packedRoutes.ts'
import { routeEdges } from './routeEdges.ts'
import { routeMissing } from './routeOver.ts'

test('a board and its routes are the same after they were numbers', () => {
  fc.assert(
    fc.property(
      arbitraryLanedBoard(),
      fc.array(fc.boolean()),
      fc.array(fc.constantFrom(1, -2)),
      (laned, kept, trunks) => {
        const edges = laned.edges.map((edge, i) => ({ ...edge, ...(trunks[i] && { trunk: trunks[i] }) }))
        const input = { ...laned, edges }
        const routes = new Map([...routeEdges(input)].filter((_, i) => kept[i]))
        const packed = packBoard(input, routes)
        expect(unpackBoard(packed)).toEqual({ input, routes })
        const missing = routeMissing(input, routes)
        expect(unpackRoutes(packed.edges, packRoutes(packed.edges, missing))).toEqual(
          new Map([...missing].sort(byNumber)),
        )
      },
    ),
    { numRuns: 50 },
  )
})

const byNumber = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) =>
  Number(a.slice(1)) - Number(b.slice(1))

test('edges of unknown cards are left out', () => {
  const packed = packBoard({ cards: new Map(), edges: [{ id: 'e', from: 'a', to: 'b' }], direction: 'down' }, new Map())
  expect(unpackBoard(packed).input).toEqual({ cards: new Map(), edges: [], direction: 'down' })
})
