import type { Point, Rect } from '#shared/geometry.ts'
import { inflate } from '#shared/geometry.ts'
import { type EdgeEnd, portKey } from './cardPorts.ts'
import { heldEndsOf } from './heldEnds.ts'
import { type Bystanders, keepApart } from './keepApart.ts'
import { chipRect } from './labelSpots.ts'
import { LINE_GAP } from './measures.ts'
import { insertLines, type LabelGround, placeLabels } from './placeLabels.ts'
import { createRectIndex, layered } from './rectIndex.ts'
import { CARD_CELL, indexOf, LINE_CELL, routesOf } from './routeEdges.ts'
import type { Route, RouteRequest, RoutingInput } from './routing.ts'
import type { Scene } from './scene.ts'
import { stretchesOf } from './stretches.ts'
import { textAxis, turnedCards, turnedEdges, turnedPoint } from './turnedInput.ts'
import { layWires, type Wire } from './wires.ts'

/** Routes the edges of a few cards again and again while these move and everything else stays. */
export interface DragRouter {
  /** New routes for the edges of the moving cards at the given places; what is not in `moved` is where it was. */
  route(moved: ReadonlyMap<string, Rect>): ReadonlyMap<string, Route>
}

interface Ground {
  readonly still: ReadonlyMap<string, Rect>
  readonly index: Scene['index']
  readonly labels: LabelGround
  readonly held: EdgeEnd[]
}

/**
 * Prepares a drag of the cards in `movedIds`; `routes` are those on the board now. Preparing takes time that grows with
 * the board, each `route` call only with the number of edges at the moving cards.
 */
export function createDragRouter(
  input: RoutingInput,
  routes: ReadonlyMap<string, Route>,
  movedIds: ReadonlySet<string>,
): DragRouter {
  const { direction } = input
  const cards = turnedCards(input.cards, direction)
  const edges = turnedEdges(input.edges, cards, direction)
  const touched = edges.filter(({ from, to }) => movedIds.has(from) || movedIds.has(to))
  const ground = groundOf(cards, movedIds, direction)
  const neighbours = new Set(touched.flatMap(({ from, to }) => [from, to]).filter((id) => !movedIds.has(id)))
  const others = edges.filter(({ from, to }) => !movedIds.has(from) && !movedIds.has(to))
  for (const edge of others) {
    const route = routes.get(edge.id)
    if (route) keepRoute(ground, { edge, route, direction, neighbours })
  }
  const startPlaces = new Map([...cards].filter(([id]) => movedIds.has(id)))
  return {
    route(moved) {
      const places = new Map([...startPlaces, ...turnedCards(moved, direction)])
      return routeOver(ground, { places, touched, direction })
    },
  }
}

function groundOf(
  cards: ReadonlyMap<string, Rect>,
  movedIds: ReadonlySet<string>,
  direction: RoutingInput['direction'],
) {
  const still = new Map([...cards].filter(([id]) => !movedIds.has(id)))
  const labels: LabelGround = { lines: createRectIndex<Wire>(LINE_CELL), chips: createRectIndex<string>(CARD_CELL) }
  const ground: Ground = { still, index: indexOf(still), labels, held: [] }
  return { ...ground, direction }
}

/** Takes over an edge that stays: its lines, its label, and its ports at cards whose other edges will move. */
function keepRoute(
  ground: Ground,
  {
    edge,
    route,
    direction,
    neighbours,
  }: { edge: RouteRequest; route: Route; direction: RoutingInput['direction']; neighbours: ReadonlySet<string> },
): void {
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

function routeOver(
  ground: Ground,
  {
    places,
    touched,
    direction,
  }: { places: ReadonlyMap<string, Rect>; touched: readonly RouteRequest[]; direction: RoutingInput['direction'] },
): Map<string, Route> {
  const scene: Scene = {
    cards: { get: (id) => places.get(id) ?? ground.still.get(id) },
    index: layered(ground.index, indexOf(places)),
  }
  const held = ground.held.map((end) => ({ ...end }))
  const wires = layWires(scene, touched, held)
  keepApart(scene, wires, bystandersIn(ground.labels.lines, scene))
  const lines = layered(ground.labels.lines, createRectIndex<Wire>(LINE_CELL))
  for (const wire of wires) insertLines(lines, wire)
  const chips = layered(ground.labels.chips, createRectIndex<string>(CARD_CELL))
  const labels: Map<string, Point> = placeLabels(scene, wires, { ground: { lines, chips }, axis: textAxis(direction) })
  return routesOf(wires, labels, direction)
}

/** The lines of resting edges that a moved segment could come to lie on. */
function bystandersIn(lines: LabelGround['lines'], scene: Scene): Bystanders {
  return (axis, movable) => {
    const near = new Set<Wire>()
    for (const { min, max, low, high } of movable) {
      if (min === max) continue
      const span = { low: { x: min, y: low }, size: { width: max - min, height: high - low } }
      const upright: Rect = { ...span.low, ...span.size }
      const area =
        axis === 'upright' ? upright : { x: upright.y, y: upright.x, width: upright.height, height: upright.width }
      lines.some(inflate(area, LINE_GAP), (wire) => {
        near.add(wire)
        return near.size > 200
      })
    }
    return stretchesOf(scene, [...near], axis)
  }
}
