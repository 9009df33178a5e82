import { bandAxis } from '#domain/board/axes.ts'
import type { Tier } from '#domain/board/tier.ts'
import { BAND_PADDING, type BoardLayout, bandOf } from '#domain/layout/bands.ts'
import { CARD } from '#domain/layout/card.ts'
import { lengthOn, otherAxis, type Point, type Rect, type Size, snapTo } from '#shared/geometry.ts'

const STEP = CARD.grid
/** What stays free between a card that is put in a free place and the ones beside it, in board pixels. */
export const CARD_CLEARANCE = 40

/** Where a card may not start because another one is too near; both ends are allowed. */
export interface Taken {
  readonly from: number
  readonly to: number
}

/** The first start from `at` on, on the grid, that nothing takes. */
export function firstFree(taken: readonly Taken[], at: number): number {
  let start = at
  for (const { from, to } of [...taken].sort((a, b) => a.from - b.from)) {
    if (from < start && start < to) start = Math.ceil(to / STEP) * STEP
  }
  return start
}

/** The room that a new card is looked for in a tier. */
export interface SpotWanted {
  readonly size: Size
  /** as near to it as it gets */
  readonly near: Point
  /** where its column of the tier begins, in pixels of the board; that of the tier when not given */
  readonly column?: number | undefined
  /** not before `near`, but from there on */
  readonly onwards?: boolean
}

/** Where a new card of the given size fits in a tier: on the grid, clear of other cards, as near to `near` as it gets. */
export function freeSpot(layout: BoardLayout, tier: Tier, wanted: SpotWanted): Point {
  const { size, near, column = bandOf(layout, tier).start + BAND_PADDING, onwards = false } = wanted
  const lane = bandAxis(layout.direction, tier)
  const line = otherAxis(lane)
  const inLane = (card: Rect) =>
    card[lane] < column + lengthOn(size, lane) + CARD_CLEARANCE &&
    column - CARD_CLEARANCE < card[lane] + lengthOn(card, lane)
  const taken = [...layout.cards.values()].filter(inLane).map(
    (card): Taken => ({
      from: card[line] - CARD_CLEARANCE - lengthOn(size, line),
      to: card[line] + lengthOn(card, line) + CARD_CLEARANCE,
    }),
  )
  const wished = snapTo(near[line] - lengthOn(size, line) / 2, STEP)
  const after = firstFree(taken, wished)
  const before = -firstFree(
    taken.map(({ from, to }) => ({ from: -to, to: -from })),
    -wished,
  )
  const start = onwards || after - wished <= wished - before ? after : before
  return lane === 'x' ? { x: column, y: start } : { x: start, y: column }
}
