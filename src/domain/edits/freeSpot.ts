import type { Tier } from '#domain/board/tier.ts'
import { BAND_PADDING, type BoardLayout, bandOf } from '#domain/layout/bands.ts'
import { CARD } from '#domain/layout/card.ts'
import { inflate, overlaps, type Point, type Rect, type Size, snapTo } from '#shared/geometry.ts'

const STEP = CARD.grid
const CLEARANCE = 39
const FARTHEST = 400

/** The cards that could be in the way, by the tier's extent along the flow. */
function cardsAround(layout: BoardLayout, area: Rect): Rect[] {
  return [...layout.cards.values()].filter((card) => overlaps(card, area))
}

/** Where a new card of the given size fits in a tier: on the grid, clear of other cards, as near to `near` as it gets. */
export function freeSpot(layout: BoardLayout, tier: Tier, request: { size: Size; near: Point }): Point {
  const { size, near } = request
  const band = bandOf(layout, tier)
  const column = (layout.direction === 'right') === (tier !== 'observability')
  const fixed = band.start + BAND_PADDING
  const at = (offset: number): Point =>
    column
      ? { x: fixed, y: snapTo(near.y - size.height / 2, STEP) + offset }
      : { x: snapTo(near.x - size.width / 2, STEP) + offset, y: fixed }
  const reach = FARTHEST * STEP
  const lane = column
    ? { x: fixed, y: near.y - reach, width: size.width, height: 2 * reach }
    : { x: near.x - reach, y: fixed, width: 2 * reach, height: size.height }
  const inTheWay = cardsAround(layout, inflate(lane, CLEARANCE))
  for (let i = 0; i < FARTHEST; i++) {
    for (const offset of i === 0 ? [0] : [i * STEP, -i * STEP]) {
      const spot = at(offset)
      const room = inflate({ ...spot, ...size }, CLEARANCE)
      if (!inTheWay.some((card) => overlaps(card, room))) return spot
    }
  }
  return at(FARTHEST * STEP)
}
