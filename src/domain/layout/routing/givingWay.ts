import { inflate, type Point } from '#shared/geometry.ts'
import type { LaidEdge, RoutingGround } from './ground.ts'
import { insertLines } from './labels/placeLabels.ts'
import { PORT_GAP } from './measures.ts'
import { segmentRect } from './polyline.ts'
import type { EndAtCard } from './ports/cardPorts.ts'
import { lengthOf } from './ports/cardSide.ts'
import { portsThatFit, stretchOf } from './ports/sideSlots.ts'
import { createRectIndex, layered, type RectIndex } from './rectIndex.ts'
import { LINE_CELL } from './routeEdges.ts'
import type { Wire } from './wires.ts'

/** Two lines nearer than this are drawn as one, in pixels. */
const AS_ONE = 1
/** Two lines may lie on each other for as long as this. */
const BRIEF = 10

/** What edges that are to be laid on a ground would come too near to. */
export interface Crowding {
  /** how often one of them comes too near to another edge, on the ground or of their own */
  readonly count: number
  /** the edges on the ground that are concerned */
  readonly ids: ReadonlySet<string>
}

/** Where ports would be too near on a side that has room for all, and where lines would be drawn as one. */
export function crowdingOf(ground: RoutingGround, added: readonly LaidEdge[]): Crowding {
  const ids = new Set<string>()
  let count = 0
  if (ground.laid.size === 0) return { count, ids }
  const own = createRectIndex<Wire>(LINE_CELL)
  for (const { wire } of added) insertLines(own, wire)
  const lines = layered(ground.labels.lines, own)
  for (const { wire, ends } of added) {
    const near = [...ends.flatMap((end) => crowdedBy(ground, end)), ...runningOn(lines, wire)]
    count += near.length
    for (const id of near) if (ground.laid.has(id)) ids.add(id)
  }
  return { count, ids }
}

/** All ends of a side make room for one more when that comes too near to any of them. */
function crowdedBy(ground: RoutingGround, end: EndAtCard): string[] {
  const rect = ground.cards.get(end.card)
  if (!rect || end.card === end.other) return []
  const held = ground.heldAt([end.card]).filter(({ side }) => side === end.side)
  const runsAlong = ({ trunk }: EndAtCard) => trunk !== undefined && trunk === end.trunk
  const isNear = held.some(
    (each) => each.card !== each.other && !runsAlong(each) && Math.abs(each.offset - end.offset) < PORT_GAP - 1,
  )
  if (!isNear || held.length + 1 > portsThatFit(stretchOf(lengthOf(rect, end.side), 0, 0))) return []
  return held.flatMap(({ edge }) => edge ?? [])
}

function runningOn(lines: RectIndex<Wire>, wire: Wire): Set<string> {
  const found = new Set<string>()
  for (let i = 1; i < wire.points.length; i++) {
    const segment = segmentRect(wire.points[i - 1] as Point, wire.points[i] as Point, 0)
    const isLevel = segment.height === 0
    const [low, high] = isLevel ? [segment.x, segment.x + segment.width] : [segment.y, segment.y + segment.height]
    lines.some(inflate(segment, AS_ONE), (other, rect) => {
      if (other === wire || (rect.height === 0) !== isLevel) return false
      if (other.ports.some((port) => wire.ports.includes(port))) return false
      const [start, end] = isLevel ? [rect.x, rect.x + rect.width] : [rect.y, rect.y + rect.height]
      if (Math.min(high, end) - Math.max(low, start) > BRIEF) found.add(other.edges[0]?.request.id ?? '')
      return found.size > 20
    })
  }
  return found
}
