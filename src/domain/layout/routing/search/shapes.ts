import { normalOf } from '#domain/layout/routing/ports/cardSide.ts'
import type { Point } from '#shared/geometry.ts'
import { simplify } from '../polyline.ts'
import type { Port, Scene } from '../scene.ts'
import { type Frame, frameOf } from './frame.ts'
import { freeGaps, type Interval } from './freeGaps.ts'

/** Two ports and how far an edge must run straight at each of them. */
export interface PortPair {
  readonly from: Port
  readonly to: Port
  readonly fromStub: number
  readonly toStub: number
}

interface Local {
  readonly scene: Scene
  readonly frame: Frame
  readonly p: Point
  readonly q: Point
  readonly fromStub: number
  readonly toStub: number
}

/** How far beyond both cards a way around is looked for, before the search takes over. */
const AROUND = 320
/** A line keeps this near to one border of a very wide free gap. */
const NEAR = 60

/** The simple lines between two ports (straight, L, Z, C), best first, not yet tested against all cards. */
export function shapesFor(scene: Scene, connection: PortPair): Point[][] {
  const { from, to, fromStub, toStub } = connection
  const frame = frameOf(from.side)
  const local: Local = { scene, frame, p: frame.toLocal(from.at), q: frame.toLocal(to.at), fromStub, toStub }
  const entering = frame.toLocal(normalOf(to.side))
  const lines = entering.x < 0 ? facing(local) : entering.x > 0 ? around(local) : corner(local, entering.y)
  return lines.map((line) => simplify(line.map(frame.toWorld)))
}

function facing(local: Local): Point[][] {
  const { p, q, fromStub, toStub } = local
  if (p.y === q.y) return q.x > p.x ? [[p, q]] : []
  const gaps = gapsBetween(local, { low: p.x + fromStub, high: q.x - toStub })
  return gaps.slice(0, 6).map(({ low, high }) => {
    const middle = (low + high) / 2
    return viaX(local, high - low <= 2 * NEAR ? middle : low === p.x + fromStub ? low + NEAR : high - NEAR)
  })
}

function around(local: Local): Point[][] {
  const { p, q, fromStub, toStub } = local
  const start = Math.max(p.x + fromStub, q.x + toStub)
  const gaps = gapsBetween(local, { low: start, high: start + AROUND })
  return gaps
    .slice(0, 4)
    .map(({ low, high }) => viaX(local, Math.min((low + high) / 2, low === start ? low : low + 10)))
}

function corner(local: Local, entering: number): Point[][] {
  const { p, q, fromStub, toStub } = local
  const meets = q.x >= p.x + fromStub && (entering < 0 ? q.y - p.y : p.y - q.y) >= toStub
  return meets ? [[p, { x: q.x, y: p.y }, q]] : []
}

const viaX = ({ p, q }: Local, x: number): Point[] => [p, { x, y: p.y }, { x, y: q.y }, q]

/** Free places for the middle line, first next to the source, then next to the target, then between. */
function gapsBetween({ scene, frame, p, q }: Local, range: Interval): Interval[] {
  const gaps = freeGaps(scene, frame, { range, across: { low: Math.min(p.y, q.y), high: Math.max(p.y, q.y) } })
  const last = gaps.length > 2 ? gaps.pop() : undefined
  if (last) gaps.splice(1, 0, last)
  return gaps
}
