import * as fc from 'fast-check'
import type { RouteRequest, RoutingInput } from '#domain/layout/routing/routing.ts'
import { seededRandom } from '#scripts/seededRandom.mjs'
import { clamp } from '#shared/geometry.ts'

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

/** So many of these boards, always the same ones. */
export const lanedBoards = (count: number): readonly RoutingInput[] =>
  fc.sample(arbitraryLanedBoard(), { seed: 11, numRuns: count })

/** A board of 200 blocks in a grid with lanes, and 300 edges: most to a neighbour, some across the board, two in five with a label. */
export function broadBoard(seed: number): RoutingInput {
  const random = seededRandom(seed)
  const upTo = (count: number): number => Math.floor(random() * count)
  const [columns, count] = [8, 200]
  const cards = new Map(
    Array.from({ length: count }, (_, i) => {
      const at = { x: (i % columns) * 320 + upTo(4) * 20, y: Math.floor(i / columns) * 140 + upTo(3) * 20 }
      return [`c${i}`, { ...at, width: 160 + upTo(3) * 20, height: 60 }] as const
    }),
  )
  const steps = [1, -1, columns, -columns, columns + 1, 2 * columns + 1]
  const edges = Array.from({ length: 300 }, (_, i): RouteRequest => {
    const from = upTo(count)
    const to = random() < 0.8 ? clamp(from + (steps[upTo(steps.length)] ?? 1), 0, count - 1) : upTo(count)
    const labelSize = random() < 0.4 ? { width: 40 + upTo(40), height: 18 } : undefined
    return { id: `e${i}`, from: `c${from}`, to: `c${to}`, ...(labelSize ? { labelSize } : {}) }
  })
  return { cards, edges, direction: 'right' }
}
