import { crossAxis, flowAxis } from '#domain/board/axes.ts'
import type { BlockId, Board, Edge } from '#domain/board/board.ts'
import { FLOW_TIERS, type Tier } from '#domain/board/tier.ts'
import { BAND_PADDING, layoutOf } from '#domain/layout/bands.ts'
import { type Lane, type LaneCard, laneOf, pushApart, ROOM } from '#domain/layout/pushApart.ts'
import { lengthOn, type Rect, sameRect } from '#shared/geometry.ts'
import { cardsBeside } from './makeRoom.ts'
import { gapFor, onwardLane, pushedOnward, type Standing, standingOf } from './roomBetween.ts'

/** Where cards would go that make room. */
export type RoomPlaces = ReadonlyMap<BlockId, Rect>

/** Tells where the others would go if cards were dropped where they are held, one of them into an edge if it is told. */
export type RoomAround = (held: readonly Standing[], into?: Edge) => RoomPlaces

const NOWHERE: RoomPlaces = new Map()

/** How far each band of the flow lies further on, when those before it grow for what is held in them. */
function shiftsBy(board: Board, held: readonly Standing[]): (tier: Tier) => number {
  const { bands, direction } = layoutOf(board)
  const axis = flowAxis(direction)
  const shifts = new Map<Tier, number>()
  let shift = 0
  for (const { tier, start, size } of bands) {
    shifts.set(tier, shift)
    const ends = held.flatMap(({ tier: own, rect }) => (own === tier ? [rect[axis] + lengthOn(rect, axis)] : []))
    shift += Math.max(0, ...ends.map((end) => end - start - shift + BAND_PADDING - size))
  }
  return (tier) => shifts.get(tier) ?? 0
}

const isSame = (a: RoomPlaces, b: RoomPlaces) =>
  a.size === b.size && [...a].every(([id, rect]) => sameRect(rect, b.get(id) ?? { ...rect, width: 0 }))

/** The lanes of a board without some cards; each is made when it is first needed. */
function lanesOf(board: Board, ids: ReadonlySet<string>) {
  const { direction } = board.settings
  const flow = cardsBeside(board, ids, 'flow')
  const beside = cardsBeside(board, ids, 'observability')
  const made = new Map<string, Lane>()
  const once = (name: string, make: () => Lane): Lane => {
    const lane = made.get(name) ?? make()
    made.set(name, lane)
    return lane
  }
  return {
    flow: () => once('flow', () => laneOf(flow, crossAxis(direction))),
    beside: () => once('beside', () => laneOf(beside, flowAxis(direction), { goesBack: false })),
    onward: (tier: Tier) => once(tier, () => onwardLane(flow, tier, direction)),
  }
}

/**
 * Prepares for cards to be held over a board, apart from themselves if they are on it; the only step whose cost grows with the board.
 * What is told of later is the same object as long as it is the same. Nothing is told on a board with zones, where all that is in one
 * may make room at once and it is only worked out for the drop (`holdZones`).
 */
export function prepareRoom(board: Board, ids: ReadonlySet<string>): RoomAround {
  if (board.zones.length > 0) return () => NOWHERE
  const { direction } = board.settings
  const lanes = lanesOf(board, ids)
  let last = NOWHERE

  const gapAt = (card: Standing | undefined, { from, to }: Edge) => {
    const [one, other] = [standingOf(board, from), standingOf(board, to)]
    return card && one && other && gapFor(card, [one, other], direction)
  }
  /** those that make room for a card on an edge, and the others for all that is held */
  const around = (held: readonly Standing[], into: Edge | undefined): RoomPlaces => {
    const [card] = held
    const gap = into && gapAt(card, into)
    const isAcross = gap?.axis === crossAxis(direction)
    const isOnward = card && into && gap && !isAcross && (FLOW_TIERS as readonly Tier[]).includes(card.tier)
    const onward = isOnward ? pushedOnward(lanes.onward(card.tier), gap.rect, into.to) : NOWHERE
    const taken = held.map(({ rect }) => ({ rect: gap?.rect ?? rect, margin: isAcross ? ROOM : 0 }))
    const shift = shiftsBy(board, held)
    const place = ({ id, tier, rect }: LaneCard): Rect => {
      const axis = flowAxis(direction)
      return onward.get(id) ?? (shift(tier) === 0 ? rect : { ...rect, [axis]: rect[axis] + shift(tier) })
    }
    const goes = isAcross && into ? new Map([[into.to, gap.sign]]) : undefined
    const inFlow = pushApart(lanes.flow(), taken, { place, goes })
    const beside = held.filter(({ tier }) => tier === 'observability').map(({ rect }) => ({ rect, margin: 0 }))
    return new Map([...onward, ...inFlow, ...pushApart(lanes.beside(), beside)])
  }
  return (held, into) => {
    const now = around(held, into)
    if (!isSame(now, last)) last = now
    return last
  }
}
