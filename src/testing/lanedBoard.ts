import * as fc from 'fast-check'
import type { RouteRequest, RoutingInput } from '#domain/layout/routing/routing.ts'

/** Boards to route with a free lane around each card: cards on the 20 px grid, at least 40 px apart, and edges between any of them. */
export const arbitraryLanedBoard = (): fc.Arbitrary<RoutingInput> =>
  fc
    .record({
      cells: fc.uniqueArray(fc.tuple(fc.nat(5), fc.nat(7)), {
        minLength: 2,
        maxLength: 16,
        selector: ([column, row]) => column * 10 + row,
      }),
      sizes: fc.array(fc.tuple(fc.nat(7), fc.nat(2), fc.nat(1)), { minLength: 16, maxLength: 16 }),
      pairs: fc.array(fc.tuple(fc.nat(15), fc.nat(15), fc.boolean()), { minLength: 1, maxLength: 20 }),
      direction: fc.constantFrom('right' as const, 'down' as const),
    })
    .map(({ cells, sizes, pairs, direction }) => {
      const cards = new Map(
        cells.map(([column, row], i) => {
          const [wide, right, down] = sizes[i] as [number, number, number]
          const at = { x: column * 380 + right * 20, y: row * 120 + down * 20 }
          return [`c${i}`, { ...at, width: 160 + wide * 20, height: 60 }] as const
        }),
      )
      const edges = pairs.map(([from, to, labelled], i): RouteRequest => {
        const ends = { id: `e${i}`, from: `c${from % cells.length}`, to: `c${to % cells.length}` }
        return labelled ? { ...ends, labelSize: { width: 60, height: 18 } } : ends
      })
      return { cards, edges, direction }
    })
