import type { Point, Side } from '#shared/geometry.ts'
import { groupBy } from '#shared/groupBy.ts'
import { PORT_GAP } from '../measures.ts'
import { type RouteRequest, trunkCard } from '../routing.ts'
import type { Scene } from '../scene.ts'
import { along, lengthOf, normalOf } from './cardSide.ts'
import type { PairPlan } from './pairPlan.ts'
import { type SideStretch, spread, spreadBetween, stretchOf } from './sideSlots.ts'

/** One end of an edge at a card: `offset` in pixels from the top or left end of the side. */
export interface EndAtCard {
  readonly card: string
  readonly side: Side
  /** Where the edge is heading, along the side; ends are ordered by it so that they do not cross. */
  readonly heading: number
  /** Order among ends that head for the same place. */
  readonly rank: number
  readonly other: string
  offset: number
  /** True for an end that stays where it is. */
  readonly held?: boolean
  /** the edge of an end that stays */
  readonly edge?: string
  /** ends of one trunk at a side share their place */
  readonly trunk?: number | undefined
}

/** The ends of one side of one card in order, and the room they have. */
export interface PortSide {
  readonly ends: EndAtCard[]
  readonly stretch: SideStretch
}

/** How many self-edges take ports at either end of a side. */
export type Reserved = (card: string, side: Side) => readonly [atStart: number, atEnd: number]

/** Where a line heads for after it has left its card, along the side it leaves. */
export function headingOf(points: readonly Point[], side: Side): number {
  const far = points[2] ?? points[1] ?? points[0]
  return far ? along(far, side) : 0
}

/** The two ends of an edge, the one number `rank` of a pair of cards. */
export function endsOf(plan: PairPlan, rank: number, edge: RouteRequest): [EndAtCard, EndAtCard] {
  const { a, b, sideA, sideB, points } = plan
  const shared = trunkCard(edge)
  const trunkAt = (card: string) => (card === shared ? edge.trunk : undefined)
  const back = points.toReversed()
  return [
    {
      card: a,
      side: sideA,
      heading: headingOf(points, sideA),
      rank: rank * hand(sideA),
      other: b,
      trunk: trunkAt(a),
      offset: 0,
    },
    {
      card: b,
      side: sideB,
      heading: headingOf(back, sideB),
      rank: -rank * hand(sideB),
      other: a,
      trunk: trunkAt(b),
      offset: 0,
    },
  ]
}

/** Edges side by side keep their order from the left hand to the right hand of somebody who travels along them. */
const hand = (side: Side): number => (normalOf(side).x - normalOf(side).y > 0 ? 1 : -1)

/** Groups ends by side, orders them and gives each its offset. */
export function assignPorts(scene: Scene, ends: readonly EndAtCard[], reserved: Reserved): PortSide[] {
  const sides = new Map<string, EndAtCard[]>()
  for (const end of ends) {
    const key = `${end.side} ${end.card}`
    const held = sides.get(key)
    if (held) held.push(end)
    else sides.set(key, [end])
  }
  return [...sides.values()].map((group) => {
    const { card, side } = group[0] as EndAtCard
    const rect = scene.cards.get(card)
    const stretch = stretchOf(rect ? lengthOf(rect, side) : 0, ...reserved(card, side))
    const units = unitsOf(group)
    const leads = inOrder([...units.keys()], stretch)
    place(leads, stretch)
    const ends = leads.flatMap((lead) => {
      const own = units.get(lead) ?? []
      for (const end of own) end.offset = lead.offset
      return own
    })
    return { ends, stretch }
  })
}

/** What takes one place at a side: an end, or the ends of one trunk, which go where one that stays is. */
function unitsOf(group: readonly EndAtCard[]): ReadonlyMap<EndAtCard, readonly EndAtCard[]> {
  const units = new Map<EndAtCard, readonly EndAtCard[]>()
  const free = groupBy(group, (end) => (end.held || end.trunk === undefined ? end : end.trunk))
  for (const [key, ends] of free) {
    if (typeof key !== 'number') {
      units.set(key, ends)
      continue
    }
    const held = group.find((end) => end.held && end.trunk === key)
    units.set(held ?? leadOf(ends), held ? [held, ...ends] : ends)
  }
  return units
}

/** An end that stands for some, on its way to where they head on average. */
function leadOf(ends: readonly EndAtCard[]): EndAtCard {
  const [first] = ends as [EndAtCard]
  const heading = ends.reduce((sum, end) => sum + end.heading, 0) / ends.length
  return ends.length === 1 ? first : { ...first, heading, rank: 0 }
}

function inOrder(group: readonly EndAtCard[], stretch: SideStretch): EndAtCard[] {
  const held = group.filter((end) => end.held).sort((a, b) => a.offset - b.offset)
  const free = group.filter((end) => !end.held).sort(compareEnds)
  if (held.length === 0) return free
  const gaps: EndAtCard[][] = Array.from({ length: held.length + 1 }, () => [])
  for (const end of free) {
    // Held ends stay in the order of their ports, whatever they head for.
    const wanted = held.filter((other) => compareEnds(other, end) < 0).length
    gaps[roomyGap(gaps, held, { stretch, wanted })]?.push(end)
  }
  return gaps.flatMap((ends, i) => [...ends, ...held.slice(i, i + 1)])
}

/** The gap between held ends that has room for one more end, as near as can be to the wanted one; that one if none has. */
function roomyGap(
  gaps: readonly (readonly EndAtCard[])[],
  held: readonly EndAtCard[],
  { stretch, wanted }: { stretch: SideStretch; wanted: number },
): number {
  const hasRoom = (i: number): boolean => {
    const low = held[i - 1]?.offset ?? stretch.low - PORT_GAP
    const high = held[i]?.offset ?? stretch.high + PORT_GAP
    return (high - low) / ((gaps[i]?.length ?? 0) + 2) >= PORT_GAP
  }
  for (let away = 0; away < gaps.length; away++) {
    for (const i of [wanted - away, wanted + away]) if (gaps[i] && hasRoom(i)) return i
  }
  return wanted
}

const compareEnds = (a: EndAtCard, b: EndAtCard): number => {
  if (a.heading !== b.heading) return a.heading - b.heading
  if (a.other !== b.other) return a.other < b.other ? -1 : 1
  return a.rank - b.rank
}

/** Spreads the free ends over the side, or over the gaps between those that are held. */
function place(group: readonly EndAtCard[], stretch: SideStretch): void {
  if (!group.some((end) => end.held)) {
    const offsets = spread(stretch, group.length)
    for (const [i, end] of group.entries()) end.offset = offsets[i] as number
    return
  }
  for (let from = 0; from < group.length; ) {
    let to = from
    while (to < group.length && !group[to]?.held) to++
    const bounds = [
      group[from - 1]?.offset ?? stretch.low - PORT_GAP,
      group[to]?.offset ?? stretch.high + PORT_GAP,
    ] as const
    const offsets = spreadBetween(stretch, bounds, to - from)
    for (let i = from; i < to; i++) (group[i] as EndAtCard).offset = offsets[i - from] as number
    from = to + 1
  }
}

/** A name for the place of an end; two ends with the same name share their port. */
export const portKey = ({ card, side, offset }: Pick<EndAtCard, 'card' | 'side' | 'offset'>): string =>
  `${side} ${Math.round(offset * 2) / 2} ${card}`
