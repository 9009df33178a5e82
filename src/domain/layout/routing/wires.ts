import type { Point, Side } from '#shared/geometry.ts'
import { assignPorts, type EndAtCard, endsOf, type PortSide, portKey } from './ports/cardPorts.ts'
import { along, lengthOf, pointOn } from './ports/cardSide.ts'
import { keepToOneSide, type Placed } from './ports/oneSide.ts'
import { planPair } from './ports/pairPlan.ts'
import { slackOf } from './ports/sideSlots.ts'
import { straighten } from './ports/straighten.ts'
import type { RouteRequest } from './routing.ts'
import type { Port, Scene } from './scene.ts'
import { connect } from './search/connect.ts'
import { type Corner, freeCorner, loopAround, loopsDrawn, reservedBy } from './search/selfLoop.ts'

/** A line on the board, drawn once for all edges that use the same two ports. */
export interface Wire {
  points: Point[]
  /** Two lines with a port in common may lie on each other. */
  readonly ports: readonly [string, string]
  /** The cards at its start and end. */
  readonly cards: readonly [string, string]
  /** How far its first and its last segment may slide along the sides they are at, in board pixels. */
  readonly slack: readonly [Slack, Slack] | undefined
  readonly edges: WireEdge[]
}

/** A range of x or y. */
export type Slack = readonly [low: number, high: number]

/** An edge on a wire; `reversed` when it runs from the wire's end to its start. */
export interface WireEdge {
  readonly request: RouteRequest
  readonly reversed: boolean
}

interface Loops {
  readonly corner: Corner
  readonly edges: RouteRequest[]
}

/** Draws all given edges (both cards known) one by one, not yet kept apart; `held` ends keep their ports. */
export function layWires(scene: Scene, edges: readonly RouteRequest[], held: readonly EndAtCard[]): Wire[] {
  const loops = groupLoops(scene, edges)
  const reserved = (card: string, side: Side): readonly [number, number] => {
    const own = loops.get(card)
    return own ? reservedBy(own.corner, side, own.edges.length) : [0, 0]
  }
  const placed = edges.length === 0 ? [] : keepToOneSide(scene, planEdges(scene, edges), held)
  const sides = assignPorts(scene, [...held, ...placed.flatMap(({ ends }) => ends)], reserved)
  straighten(
    scene,
    placed.map(({ ends }) => ends),
    sides,
  )
  return [...drawWires(scene, placed, slacksIn(scene, sides)), ...drawLoops(scene, loops)]
}

function planEdges(scene: Scene, edges: readonly RouteRequest[]): Placed[] {
  const plans = new Map<string, { plan: Placed['plan']; count: number }>()
  const placed: Placed[] = []
  for (const request of edges) {
    if (request.from === request.to) continue
    // Both directions between two cards share a plan, so that they run side by side.
    const reversed = request.from > request.to
    const [a, b] = reversed ? [request.to, request.from] : [request.from, request.to]
    const key = JSON.stringify([a, b])
    const known = plans.get(key) ?? { plan: planPair(scene, [a, b]), count: 0 }
    plans.set(key, known)
    placed.push({ plan: known.plan, edge: { request, reversed }, ends: endsOf(known.plan, known.count++, request) })
  }
  return placed
}

function slacksIn(scene: Scene, sides: readonly PortSide[]): Map<EndAtCard, Slack> {
  const slacks = new Map<EndAtCard, Slack>()
  for (const { ends, stretch } of sides) {
    const offsets = ends.map(({ offset }) => offset)
    for (const [at, end] of ends.entries()) {
      const rect = scene.cards.get(end.card)
      const origin = rect ? along(rect, end.side) : 0
      const [low, high] = slackOf(stretch, offsets, at)
      slacks.set(end, [origin + low, origin + high])
    }
  }
  return slacks
}

function drawWires(scene: Scene, placed: readonly Placed[], slacks: ReadonlyMap<EndAtCard, Slack>): Wire[] {
  const wires = new Map<string, Wire>()
  for (const { plan, edge, ends } of placed) {
    const ports = [portKey(ends[0]), portKey(ends[1])] as const
    const key = ports.join('|')
    const known = wires.get(key)
    if (known) known.edges.push(edge)
    else {
      const [first, last] = [slacks.get(ends[0]), slacks.get(ends[1])]
      const slack = first && last && ([first, last] as const)
      wires.set(key, { points: draw(scene, plan, ends), ports, cards: [plan.a, plan.b], slack, edges: [edge] })
    }
  }
  return [...wires.values()]
}

function draw(scene: Scene, plan: Placed['plan'], ends: readonly [EndAtCard, EndAtCard]): Point[] {
  const [a, b] = [portOf(scene, ends[0]), portOf(scene, ends[1])]
  const [first, last] = [plan.points[0], plan.points.at(-1)]
  const asPlanned = first?.x === a.at.x && first.y === a.at.y && last?.x === b.at.x && last.y === b.at.y
  return [...(asPlanned ? plan.points : connect(scene, a, b).points)]
}

function portOf(scene: Scene, { card, side, offset }: EndAtCard): Port {
  const rect = scene.cards.get(card) ?? { x: 0, y: 0, width: 0, height: 0 }
  return { card, rect, side, at: pointOn(rect, side, Math.min(offset, lengthOf(rect, side))) }
}

function groupLoops(scene: Scene, edges: readonly RouteRequest[]): Map<string, Loops> {
  const grouped = new Map<string, RouteRequest[]>()
  for (const edge of edges) {
    if (edge.from !== edge.to) continue
    const own = grouped.get(edge.from)
    if (own) own.push(edge)
    else grouped.set(edge.from, [edge])
  }
  const loops = new Map<string, Loops>()
  for (const [card, own] of grouped) loops.set(card, { corner: freeCorner(scene, card, own.length), edges: own })
  return loops
}

function drawLoops(scene: Scene, loops: ReadonlyMap<string, Loops>): Wire[] {
  const wires: Wire[] = []
  for (const [card, { corner, edges }] of loops) {
    const rect = scene.cards.get(card)
    if (!rect) continue
    const rings = loopsDrawn(edges.length)
    for (const [nth, request] of edges.entries()) {
      const edge = { request, reversed: false }
      if (nth >= rings) wires.at(-1)?.edges.push(edge)
      else {
        const ports = [`loop ${nth} ${card}`, `loop ${nth} ${card}`] as const
        wires.push({
          points: loopAround(rect, corner, nth),
          ports,
          cards: [card, card],
          slack: undefined,
          edges: [edge],
        })
      }
    }
  }
  return wires
}
