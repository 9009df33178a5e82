import { inflate, overlaps, type Point, type Rect, type Size } from '#shared/geometry.ts'
import { segmentRect } from '../polyline.ts'
import type { RectIndex } from '../rectIndex.ts'
import type { Scene } from '../scene.ts'
import type { Wire } from '../wires.ts'
import { chipRect, type LabelSpot, labelSpots, loopSpots, spotsBeside } from './labelSpots.ts'

/** What a label must not cover: the lines by wire, and the chips placed so far. */
export interface LabelGround {
  readonly lines: RectIndex<Wire>
  readonly chips: RectIndex<string>
}

const ON_CARD = 1000
const ON_CHIP = 600
const ON_LINE = 60
/** On one wire only so many labels are placed with care; beyond that they cannot be told apart anyway. */
const MAX_CAREFUL = 24

interface Asked {
  readonly id: string
  readonly size: Size
  readonly wire: Wire
  readonly points: readonly Point[]
  readonly nth: number
}

/** Chooses the centre of each label chip; chips placed are added to the ground. `axis` is the way text runs. */
export function placeLabels(
  scene: Scene,
  wires: readonly Wire[],
  { ground, axis }: { ground: LabelGround; axis: 'level' | 'upright' },
): Map<string, Point> {
  const placed = new Map<string, Point>()
  const asked = wires.flatMap(labelsOf).sort((a, b) => a.points.length - b.points.length || (a.id < b.id ? -1 : 1))
  for (const label of asked) {
    const spots = spotsFor(label, axis)
    const best = label.nth < MAX_CAREFUL ? choose(scene, label, { spots, ground }) : spots[0]
    if (!best) continue
    placed.set(label.id, best.at)
    if (label.nth < MAX_CAREFUL) ground.chips.insert(chipRect(best.at, label.size), label.id)
  }
  return placed
}

function labelsOf(wire: Wire): Asked[] {
  const backward = wire.points.toReversed()
  return wire.edges.flatMap(({ request: { id, labelSize }, reversed }, nth) => {
    const isSize = labelSize && labelSize.width > 0 && labelSize.height > 0 && labelSize.width + labelSize.height < 1e5
    return isSize ? [{ id, size: labelSize, wire, points: reversed ? backward : wire.points, nth }] : []
  })
}

function spotsFor({ wire, points, size }: Asked, axis: 'level' | 'upright'): LabelSpot[] {
  const [edge] = wire.edges
  const isLoop = edge !== undefined && edge.request.from === edge.request.to
  return isLoop ? loopSpots(points, size) : labelSpots(points, size, axis)
}

function choose(
  scene: Scene,
  label: Asked,
  { spots, ground }: { spots: readonly LabelSpot[]; ground: LabelGround },
): LabelSpot | undefined {
  let best: LabelSpot | undefined
  let least = Infinity
  const weigh = (candidates: readonly LabelSpot[]): void => {
    for (const spot of candidates) {
      if (spot.malus >= least) continue
      const cost = spot.malus + covered(scene, ground, { label, area: chipRect(spot.at, label.size) })
      if (cost < least) [best, least] = [spot, cost]
    }
  }
  weigh(spots)
  if (least >= ON_CHIP) weigh(spotsBeside(spots, label.size))
  return best
}

function covered(scene: Scene, ground: LabelGround, { label, area }: { label: Asked; area: Rect }): number {
  let cost = 0
  scene.index.some(inflate(area, 2), (_card, rect) => {
    cost += ON_CARD + shared(area, rect)
    return false
  })
  ground.chips.some(inflate(area, 2), (_id, rect) => {
    cost += ON_CHIP + shared(area, rect)
    return cost > 20 * ON_CHIP
  })
  const crossing = new Set<Wire>()
  ground.lines.some(inflate(area, 1), (wire) => {
    if (wire !== label.wire) crossing.add(wire)
    return crossing.size > 8
  })
  return cost + crossing.size * ON_LINE
}

/** A share of the covered area, so that the lesser evil wins where every place is bad. */
function shared(a: Rect, b: Rect): number {
  if (!overlaps(a, b)) return 0
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return (width * height) / 10
}

/** Adds all segments of a wire to an index of lines. */
export function insertLines(lines: RectIndex<Wire>, wire: Wire): void {
  for (let i = 1; i < wire.points.length; i++) {
    lines.insert(segmentRect(wire.points[i - 1] as Point, wire.points[i] as Point, 0), wire)
  }
}

/** Takes all segments of a wire out of an index of lines. */
export function removeLines(lines: RectIndex<Wire>, wire: Wire): void {
  for (let i = 1; i < wire.points.length; i++) {
    lines.remove(segmentRect(wire.points[i - 1] as Point, wire.points[i] as Point, 0), wire)
  }
}
