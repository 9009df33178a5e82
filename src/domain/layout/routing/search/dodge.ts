import { normalOf } from '#domain/layout/routing/ports/cardSide.ts'
import type { Point } from '#shared/geometry.ts'
import { costOf, simplify } from '../polyline.ts'
import type { Scene } from '../scene.ts'
import { acrossFrame, type Frame, frameOf } from './frame.ts'
import { freeGaps, type Interval } from './freeGaps.ts'
import type { PortPair } from './shapes.ts'

/** How far from either port a free lane between rows of cards is looked for. */
const REACH = 240
/** How far from a card the line may turn towards its lane. */
const TURN = 200
const MAX_LANES = 10

/**
 * Lines that leave, turn into a free lane between the cards, follow it and turn back to the target (four bends), cheapest
 * first and not yet tested against all cards; only for ports on opposite sides or on the same side.
 */
export function dodges(scene: Scene, { from, to, fromStub, toStub }: PortPair): Point[][] {
  const frame = frameOf(from.side)
  const entering = frame.toLocal(normalOf(to.side)).x
  if (entering === 0) return []
  const [p, q] = [frame.toLocal(from.at), frame.toLocal(to.at)]
  const lines: { points: Point[]; cost: number }[] = []
  for (const y of lanesNear(scene, frame, { p, q, from: p.x + fromStub, to: q.x + entering * toStub })) {
    const x1 = turnAt(scene, frame, { at: p, way: 1, stub: fromStub, y })
    const x2 = turnAt(scene, frame, { at: q, way: entering, stub: toStub, y })
    if (x1 === undefined || x2 === undefined) continue
    const points = simplify([p, { x: x1, y: p.y }, { x: x1, y }, { x: x2, y }, { x: x2, y: q.y }, q].map(frame.toWorld))
    lines.push({ points, cost: costOf(points) })
  }
  return lines.sort((a, b) => a.cost - b.cost).map(({ points }) => points)
}

interface Lane {
  readonly p: Point
  readonly q: Point
  /** Where the line may turn into the lane and out of it. */
  readonly from: number
  readonly to: number
}

/** Heights at which nothing lies between the two ports, near one of them, those with the least detour first. */
function lanesNear(scene: Scene, frame: Frame, { p, q, from, to }: Lane): number[] {
  const across: Interval = { low: Math.min(from, to), high: Math.max(from, to) }
  const found = new Set<number>()
  for (const at of [p.y, q.y]) {
    const gaps = freeGaps(scene, acrossFrame(frame), { range: { low: at - REACH, high: at + REACH }, across })
    for (const { low, high } of gaps) {
      const isOpen = low === at - REACH || high === at + REACH
      if (!isOpen || high - low <= 40) found.add((low + high) / 2)
      else found.add(low === at - REACH ? high - 10 : low + 10)
    }
  }
  const detour = (y: number): number => Math.abs(y - p.y) + Math.abs(y - q.y)
  return [...found].sort((a, b) => detour(a) - detour(b) || a - b).slice(0, MAX_LANES)
}

interface Turn {
  readonly at: Point
  /** 1 when the line leaves or enters on the right of the port, -1 on the left. */
  readonly way: number
  readonly stub: number
  readonly y: number
}

/** The x nearest to a port at which a line can go up or down to its lane. */
function turnAt(scene: Scene, frame: Frame, { at, way, stub, y }: Turn): number | undefined {
  const near = at.x + way * stub
  const far = at.x + way * TURN
  const gaps = freeGaps(scene, frame, {
    range: { low: Math.min(near, far), high: Math.max(near, far) },
    across: { low: Math.min(at.y, y), high: Math.max(at.y, y) },
  })
  return way > 0 ? gaps[0]?.low : gaps.at(-1)?.high
}
