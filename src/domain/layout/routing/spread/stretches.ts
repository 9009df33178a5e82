import { clamp, type Point } from '#shared/geometry.ts'
import { STUB, TIGHT_CLEARANCE } from '../measures.ts'
import { segmentRect } from '../polyline.ts'
import { trunkCard } from '../routing.ts'
import type { Scene } from '../scene.ts'
import type { Wire } from '../wires.ts'

/** Which way the segments under consideration run. */
export type SegmentAxis = 'upright' | 'level'

/**
 * One segment of a wire: it lies at `at` across its axis and reaches from `low` to `high` along it. It may be moved
 * across within `min`..`max` and would like to be at `want`. `lowWay` and `highWay` say to which side (-1, 1) the line
 * goes on at either end, 0 when it ends there.
 */
export interface Stretch {
  readonly wire: Wire
  readonly index: number
  readonly at: number
  readonly low: number
  readonly high: number
  readonly min: number
  readonly max: number
  readonly want: number
  readonly lowWay: number
  readonly highWay: number
  /** the same for stretches of one trunk that lie as far from the card it is at, which would like to lie on each other */
  readonly trunk?: string | undefined
  /** stretches of one trunk that are placed as one */
  readonly bunch?: readonly Stretch[]
}

/** How far to either side a segment looks for cards to find the middle of its channel. */
const REACH = 110
/** Distance a segment takes from a card when there is nothing on its other side. */
const BESIDE = 18

/** All segments of the wires along one axis, those at cards as immovable. */
export function stretchesOf(scene: Scene, wires: readonly Wire[], axis: SegmentAxis): Stretch[] {
  const found: Stretch[] = []
  for (const wire of wires) {
    const line = coordinates(wire, axis)
    for (let i = 0; i + 1 < line.length; i++) {
      const [p, q] = [line[i] as Coordinates, line[i + 1] as Coordinates]
      if (p.across !== q.across || p.along === q.along) continue
      found.push(stretchAt({ scene, wire, line, axis }, i))
    }
  }
  return found
}

/** Moves a segment of its wire across to `at`. */
export function moveStretch({ wire, index }: Stretch, axis: SegmentAxis, at: number): void {
  for (const i of [index, index + 1]) {
    const point = wire.points[i]
    if (point) wire.points[i] = axis === 'upright' ? { x: at, y: point.y } : { x: point.x, y: at }
  }
}

interface Coordinates {
  readonly across: number
  readonly along: number
}

interface Place {
  readonly scene: Scene
  readonly wire: Wire
  readonly line: readonly Coordinates[]
  readonly axis: SegmentAxis
}

const coordinates = (wire: Wire, axis: SegmentAxis): Coordinates[] =>
  wire.points.map(({ x, y }) => (axis === 'upright' ? { across: x, along: y } : { across: y, along: x }))

function stretchAt(place: Place, index: number): Stretch {
  const { wire, line } = place
  const [p, q] = [line[index] as Coordinates, line[index + 1] as Coordinates]
  const before = Math.sign((line[index - 1]?.across ?? p.across) - p.across)
  const after = Math.sign((line[index + 2]?.across ?? q.across) - q.across)
  const ascending = p.along < q.along
  const [trunk, room] = [trunkAt(wire, index), roomOf(place, index)]
  return {
    wire,
    index,
    at: p.across,
    low: Math.min(p.along, q.along),
    high: Math.max(p.along, q.along),
    ...room,
    ...(trunk?.startsWith('1 ') && isWrittenOn(wire) && { want: besideCard(place, index, room) }),
    lowWay: ascending ? before : after,
    highWay: ascending ? after : before,
    trunk,
  }
}

const isWrittenOn = ({ edges }: Wire): boolean => edges.some(({ request }) => request.labelSize !== undefined)

/** The place of a stretch in its room that is next to the card of its trunk, so that there is room for text where the lines part. */
function besideCard({ wire, line }: Place, index: number, { min, max, want }: Room): number {
  const request = wire.edges[0]?.request
  const isAtStart = request !== undefined && trunkCard(request) === wire.cards[0]
  const [near, far] = isAtStart ? [line[index - 1], line[index + 2]] : [line[index + 2], line[index - 1]]
  if (!near || !far || near.across === far.across) return want
  return clamp(near.across + Math.sign(far.across - near.across) * STUB, min, max)
}

/** The first stretch at the card of a trunk stays where the port is. */
function trunkAt({ edges, cards, points }: Wire, index: number): string | undefined {
  const request = edges[0]?.request
  const card = request && trunkCard(request)
  if (card === undefined || cards[0] === cards[1]) return undefined
  const away = card === cards[0] ? index : points.length - 2 - index
  return away === 0 ? undefined : `${away} ${request?.trunk} ${card}`
}

interface Room {
  readonly min: number
  readonly max: number
  readonly want: number
}

function roomOf(place: Place, index: number): Room {
  const { line, wire } = place
  const at = (line[index] as Coordinates).across
  const still = { min: at, max: at, want: at }
  if (!wire.slack || foldsBack(line, index)) return still
  const isFirst = index === 0
  const isLast = index + 2 === line.length
  const { min, max, bounded } = channelAt(place, index)
  if (min > at || max < at) return still
  if (!isFirst && !isLast) return { min, max, want: wanted({ at, min, max, bounded }) }
  const low = Math.max(min, isFirst ? wire.slack[0][0] : min, isLast ? wire.slack[1][0] : min)
  const high = Math.min(max, isFirst ? wire.slack[0][1] : max, isLast ? wire.slack[1][1] : max)
  return low <= at && at <= high ? { min: low, max: high, want: at } : still
}

/** A line that runs back on itself (between cards that lie on each other) can only be moved as a whole, so it stays. */
function foldsBack(line: readonly Coordinates[], index: number): boolean {
  const isLevelWith = (i: number, j: number): boolean => {
    const [p, q] = [line[i], line[j]]
    return p !== undefined && q !== undefined && p.across === q.across && p.along !== q.along
  }
  return isLevelWith(index - 1, index) || isLevelWith(index + 1, index + 2)
}

interface Channel {
  readonly min: number
  readonly max: number
  /** Whether there is something at either end of the range. */
  readonly bounded: readonly boolean[]
}

/** How far a segment can go to either side before it meets a card or bends its line out of shape. */
function channelAt({ scene, line, axis, wire }: Place, index: number): Channel {
  const at = (line[index] as Coordinates).across
  let min = at - REACH
  let max = at + REACH
  const bounded = [false, false]
  const limit = (value: number, side: number, firm: boolean): void => {
    if (side < 0 && value > min) [min, bounded[0]] = [value, firm]
    if (side > 0 && value < max) [max, bounded[1]] = [value, firm]
  }
  const [p, q] = [wire.points[index] as Point, wire.points[index + 1] as Point]
  const thin = segmentRect(p, q, TIGHT_CLEARANCE)
  const area =
    axis === 'upright' ? { ...thin, x: at - REACH, width: 2 * REACH } : { ...thin, y: at - REACH, height: 2 * REACH }
  scene.index.some(area, (card, rect) => {
    const isOwn = (index === 0 && card === wire.cards[0]) || (index + 2 === line.length && card === wire.cards[1])
    if (isOwn) return false
    const [low, size] = axis === 'upright' ? [rect.x, rect.width] : [rect.y, rect.height]
    const isBefore = low + size / 2 < at
    limit(isBefore ? low + size + TIGHT_CLEARANCE : low - TIGHT_CLEARANCE, isBefore ? -1 : 1, true)
    return false
  })
  for (const neighbour of [index - 1, index + 2]) limitByNeighbour({ line, at, neighbour, limit })
  return { min, max, bounded }
}

/** Keeps the straight run at a card, and keeps a line from folding back on itself. */
function limitByNeighbour({
  line,
  at,
  neighbour,
  limit,
}: {
  line: readonly Coordinates[]
  at: number
  neighbour: number
  limit: (value: number, side: number, firm: boolean) => void
}): void {
  const far = line[neighbour]
  if (!far || far.across === at) return
  const side = Math.sign(far.across - at)
  const isPort = neighbour === 0 || neighbour === line.length - 1
  const keep = isPort ? Math.min(12, Math.abs(far.across - at)) : Math.abs(far.across - at) / 2 + 4
  limit(far.across - side * Math.min(keep, Math.abs(far.across - at)), side, isPort)
}

function wanted({
  at,
  min,
  max,
  bounded,
}: {
  at: number
  min: number
  max: number
  bounded: readonly boolean[]
}): number {
  const [before, after] = bounded
  if (before && after) return max - min <= 2 * REACH ? (min + max) / 2 : at
  if (before) return Math.min(max, Math.max(min + BESIDE - TIGHT_CLEARANCE, Math.min(at, min + 2 * BESIDE)))
  if (after) return Math.max(min, Math.min(max - BESIDE + TIGHT_CLEARANCE, Math.max(at, max - 2 * BESIDE)))
  return at
}
