import type { Side } from '#shared/geometry.ts'
import { CLEARANCE, PORT_GAP } from '../measures.ts'
import { hitsCard } from '../polyline.ts'
import type { Scene } from '../scene.ts'
import type { EndAtCard, PortSide } from './cardPorts.ts'
import { leavesHorizontally, pointOn } from './cardSide.ts'

interface Seat {
  readonly portSide: PortSide
  readonly at: number
}

const FACING: Record<Side, Side> = { left: 'right', right: 'left', top: 'bottom', bottom: 'top' }

/** Slides ports so that edges between sides that face each other run straight, where the other ports leave room. */
export function straighten(
  scene: Scene,
  pairs: readonly (readonly [EndAtCard, EndAtCard])[],
  sides: readonly PortSide[],
): void {
  const seats = new Map<EndAtCard, Seat>()
  for (const portSide of sides) for (const [at, end] of portSide.ends.entries()) seats.set(end, { portSide, at })
  const locked = new Set<EndAtCard>()
  const bent = pairs.filter(([a, b]) => FACING[a.side] === b.side)
  const skew = new Map(bent.map((pair) => [pair, Math.abs(coordinate(scene, pair[0]) - coordinate(scene, pair[1]))]))
  bent.sort((a, b) => (skew.get(a) ?? 0) - (skew.get(b) ?? 0))
  for (const pair of bent) {
    if (align(scene, pair, (end, to) => slide(end, { to, seats, locked }))) for (const end of pair) locked.add(end)
  }
}

function align(
  scene: Scene,
  [a, b]: readonly [EndAtCard, EndAtCard],
  move: (end: EndAtCard, to: number) => boolean,
): boolean {
  const [originA, originB] = [coordinate(scene, a) - a.offset, coordinate(scene, b) - b.offset]
  const [wasA, wasB] = [coordinate(scene, a), coordinate(scene, b)]
  const clear = (at: number): boolean => {
    const points = [pointAt(scene, a, at - originA), pointAt(scene, b, at - originB)]
    return !hitsCard(scene, points, { from: a.card, to: b.card, clearance: CLEARANCE })
  }
  if (wasA === wasB) return true
  const to = (end: EndAtCard, at: number): boolean => move(end, at - (end === a ? originA : originB))
  if (clear(wasB) && to(a, wasB)) return true
  if (clear(wasA) && to(b, wasA)) return true
  const middle = (wasA + wasB) / 2
  if (!clear(middle) || !to(a, middle)) return false
  if (to(b, middle)) return true
  to(a, wasA)
  return false
}

/** Moves one port and pushes its neighbours aside; leaves all as it was and returns false when there is no room. */
function slide(
  end: EndAtCard,
  { to, seats, locked }: { to: number; seats: Map<EndAtCard, Seat>; locked: Set<EndAtCard> },
) {
  const seat = seats.get(end)
  if (!seat) return false
  const { ends, stretch } = seat.portSide
  const mayTake = (i: number, at: number): boolean => {
    const other = ends[i] as EndAtCard
    return !other.held && !locked.has(other) && at >= stretch.low && at <= stretch.high
  }
  const shared = ends[seat.at - 1]?.offset === end.offset || ends[seat.at + 1]?.offset === end.offset
  if (shared || !mayTake(seat.at, to)) return false
  const offsets = ends.map((other) => other.offset)
  offsets[seat.at] = to
  if (!pushAside(offsets, { from: seat.at, way: -1, mayTake })) return false
  if (!pushAside(offsets, { from: seat.at, way: 1, mayTake })) return false
  for (const [i, other] of ends.entries()) other.offset = offsets[i] as number
  return true
}

function pushAside(
  offsets: number[],
  { from, way, mayTake }: { from: number; way: 1 | -1; mayTake: (i: number, at: number) => boolean },
): boolean {
  for (let i = from + way; i >= 0 && i < offsets.length; i += way) {
    const pushed = (offsets[i - way] as number) + way * PORT_GAP
    if (((offsets[i] as number) - pushed) * way >= 0) return true
    if (!mayTake(i, pushed)) return false
    offsets[i] = pushed
  }
  return true
}

const pointAt = (scene: Scene, { card, side }: EndAtCard, offset: number) => {
  const rect = scene.cards.get(card)
  return rect ? pointOn(rect, side, offset) : { x: 0, y: 0 }
}

function coordinate(scene: Scene, end: EndAtCard): number {
  const at = pointAt(scene, end, end.offset)
  return leavesHorizontally(end.side) ? at.y : at.x
}
