import { leavesHorizontally, normalOf } from '#domain/layout/routing/ports/cardSide.ts'
import type { Point, Rect } from '#shared/geometry.ts'
import { CLEARANCE, STUB, TIGHTEST_CLEARANCE } from '../measures.ts'
import { costOf, hitsCard, simplify } from '../polyline.ts'
import type { Port, Scene } from '../scene.ts'
import { dodges } from './dodge.ts'
import { frameOf } from './frame.ts'
import { searchLine } from './search.ts'
import { type PortPair, shapesFor } from './shapes.ts'

/** A line between two ports, what it costs (length and bends), and whether it keeps clear of all cards. */
export interface Line {
  readonly points: readonly Point[]
  readonly cost: number
  readonly clear: boolean
}

/** The tries of the search, from near and airy to far and tight. */
const TRIES = [
  { clearance: CLEARANCE, reach: 200 },
  { clearance: CLEARANCE, reach: 800 },
  { clearance: TIGHTEST_CLEARANCE, reach: 800 },
]

/** The best simple line between two ports that is clear of cards, or undefined. */
export function connectSimply(scene: Scene, from: Port, to: Port): Line | undefined {
  const connection = connectionOf(scene, from, to)
  return firstClear(scene, connection, shapesFor(scene, connection))
}

function firstClear(scene: Scene, connection: PortPair, lines: readonly (readonly Point[])[]): Line | undefined {
  const { from, to, fromStub, toStub } = connection
  // Cards nearer than the usual clearance to both ends must not make every line look bad.
  const clearance = Math.min(CLEARANCE, fromStub, toStub)
  const points = lines.find((line) => !hitsCard(scene, line, { from: from.card, to: to.card, clearance }))
  return points && { points, cost: costOf(points), clear: true }
}

/** The best line of up to four bends between two ports that is clear of cards, or undefined. */
export function connectDodging(scene: Scene, from: Port, to: Port): Line | undefined {
  const connection = connectionOf(scene, from, to)
  return connectSimply(scene, from, to) ?? firstClear(scene, connection, dodges(scene, connection))
}

/** The best line between two ports: one of the usual ones if clear, else searched for, else one that crosses cards. */
export function connect(scene: Scene, from: Port, to: Port): Line {
  const usual = connectDodging(scene, from, to)
  if (usual) return usual
  const connection = connectionOf(scene, from, to)
  for (const limits of TRIES) {
    const points = searchLine(scene, connection, limits)
    if (points) return { points, cost: costOf(points), clear: !hits(scene, points, connection) }
  }
  const points = shapesFor(scene, connection)[0] ?? crude(connection)
  return { points, cost: costOf(points), clear: !hits(scene, points, connection) }
}

const connectionOf = (scene: Scene, from: Port, to: Port): PortPair => ({
  from,
  to,
  fromStub: stubOf(scene, from),
  toStub: stubOf(scene, to),
})

const hits = (scene: Scene, points: readonly Point[], { from, to }: PortPair): boolean =>
  hitsCard(scene, points, { from: from.card, to: to.card, clearance: 0 })

/** Straight out, one corner, straight in: for cards that lie on each other, where no line can be good. */
function crude({ from, to, fromStub, toStub }: PortPair): Point[] {
  const out = { x: from.at.x + normalOf(from.side).x * fromStub, y: from.at.y + normalOf(from.side).y * fromStub }
  const into = { x: to.at.x + normalOf(to.side).x * toStub, y: to.at.y + normalOf(to.side).y * toStub }
  const turn = leavesHorizontally(from.side) ? { x: out.x, y: into.y } : { x: into.x, y: out.y }
  return simplify([from.at, out, turn, into, to.at])
}

const LOOK = 2 * STUB

/** How far an edge may run straight out of a port before it turns: STUB, or half the way to a card right in front. */
function stubOf(scene: Scene, port: Port): number {
  const frame = frameOf(port.side)
  const at = frame.toLocal(port.at)
  let free = LOOK
  const front: Rect = { x: at.x, y: at.y - 6, width: LOOK, height: 12 }
  scene.index.some(frame.rectToWorld(front), (card, rect) => {
    if (card !== port.card) free = Math.min(free, Math.max(0, frame.rectToLocal(rect).x - at.x))
    return false
  })
  return Math.max(2, Math.min(STUB, free / 2))
}
