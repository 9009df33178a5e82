import type { Rect } from '#shared/geometry.ts'
import { chipRect } from './labels/labelSpots.ts'
import { insertLines, type LabelGround } from './labels/placeLabels.ts'
import { type EndAtCard, portKey } from './ports/cardPorts.ts'
import { heldEndsOf } from './ports/heldEnds.ts'
import { createRectIndex } from './rectIndex.ts'
import { CARD_CELL, indexOf, LINE_CELL } from './routeEdges.ts'
import type { Route, RouteRequest, RoutingInput } from './routing.ts'
import type { Scene } from './scene.ts'
import { turnedPoint } from './turnedInput.ts'
import type { Wire } from './wires.ts'

/** What stays on a board while a few of its edges are routed: cards, lines, labels, and the ports that are taken. */
export interface RestingGround {
  readonly still: ReadonlyMap<string, Rect>
  readonly index: Scene['index']
  readonly labels: LabelGround
  readonly held: EndAtCard[]
  readonly direction: RoutingInput['direction']
}

/** What is known before a few edges are routed; cards and edges are turned already, `routes` are not. */
export interface Resting {
  readonly still: ReadonlyMap<string, Rect>
  /** the edges that will be routed */
  readonly touched: readonly RouteRequest[]
  /** the edges that keep their routes */
  readonly others: readonly RouteRequest[]
  readonly routes: ReadonlyMap<string, Route>
  readonly direction: RoutingInput['direction']
}

/** The ground on which the touched edges are routed; making it takes time that grows with the board. */
export function restingGround({ still, touched, others, routes, direction }: Resting): RestingGround {
  const labels: LabelGround = { lines: createRectIndex<Wire>(LINE_CELL), chips: createRectIndex<string>(CARD_CELL) }
  const ground: RestingGround = { still, index: indexOf(still), labels, held: [], direction }
  const neighbours = new Set(touched.flatMap(({ from, to }) => [from, to]).filter((id) => still.has(id)))
  for (const edge of others) {
    const route = routes.get(edge.id)
    if (route) keepRoute(ground, { edge, route, neighbours })
  }
  return ground
}

/** Takes over an edge that stays: its lines, its label, and its ports at cards where other edges will be routed. */
function keepRoute(
  ground: RestingGround,
  { edge, route, neighbours }: { edge: RouteRequest; route: Route; neighbours: ReadonlySet<string> },
): void {
  const { direction } = ground
  const points = route.points.map((point) => turnedPoint(point, direction))
  const ends = heldEndsOf({ cards: ground.still, index: ground.index }, edge, points)
  ground.held.push(...ends.filter(({ card }) => neighbours.has(card)))
  const [first, last] = ends
  const ports = first && last ? ([portKey(first), portKey(last)] as const) : (['', ''] as const)
  insertLines(ground.labels.lines, {
    points,
    ports,
    cards: [edge.from, edge.to],
    slack: undefined,
    edges: [{ request: edge, reversed: false }],
  })
  if (!route.labelAt || !edge.labelSize) return
  ground.labels.chips.insert(chipRect(turnedPoint(route.labelAt, direction), edge.labelSize), edge.id)
}
