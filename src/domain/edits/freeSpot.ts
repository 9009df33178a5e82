import type { Tier } from '#domain/board/tier.ts'
import { BAND_PADDING, type BoardLayout, bandOf } from '#domain/layout/bands.ts'
import { CARD } from '#domain/layout/card.ts'
import { type Point, type Rect, type Size, snapTo } from '#shared/geometry.ts'

const STEP = CARD.grid
const CLEARANCE = 40

/** Where a card may not start because another one is too near; both ends are allowed. */
interface Taken {
  readonly from: number
  readonly to: number
}

const length = (size: Size, axis: 'x' | 'y'): number => (axis === 'x' ? size.width : size.height)

/** The first start from `at` on, on the grid, that nothing takes. */
function firstFree(taken: readonly Taken[], at: number): number {
  let start = at
  for (const { from, to } of [...taken].sort((a, b) => a.from - b.from)) {
    if (from < start && start < to) start = Math.ceil(to / STEP) * STEP
  }
  return start
}

/** Where a new card of the given size fits in a tier: on the grid, clear of other cards, as near to `near` as it gets. */
export function freeSpot(layout: BoardLayout, tier: Tier, request: { size: Size; near: Point }): Point {
  const { size, near } = request
  const [lane, line] =
    (layout.direction === 'right') === (tier !== 'observability') ? (['x', 'y'] as const) : (['y', 'x'] as const)
  const fixed = bandOf(layout, tier).start + BAND_PADDING
  const inLane = (card: Rect) =>
    card[lane] < fixed + length(size, lane) + CLEARANCE && fixed - CLEARANCE < card[lane] + length(card, lane)
  const taken = [...layout.cards.values()].filter(inLane).map(
    (card): Taken => ({
      from: card[line] - CLEARANCE - length(size, line),
      to: card[line] + length(card, line) + CLEARANCE,
    }),
  )
  const wished = snapTo(near[line] - length(size, line) / 2, STEP)
  const after = firstFree(taken, wished)
  const before = -firstFree(
    taken.map(({ from, to }) => ({ from: -to, to: -from })),
    -wished,
  )
  const start = after - wished <= wished - before ? after : before
  return lane === 'x' ? { x: fixed, y: start } : { x: start, y: fixed }
}
