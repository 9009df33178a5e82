import type { Point, Rect } from '#shared/geometry.ts'
import { insertLines, placeLabels } from './labels/placeLabels.ts'
import { createRectIndex, type RectIndex } from './rectIndex.ts'
import type { Route, RoutingInput } from './routing.ts'
import type { Scene } from './scene.ts'
import { keepApart } from './spread/keepApart.ts'
import { textAxis, turnedBack, turnedCards, turnedEdges } from './turnedInput.ts'
import { layWires, type Wire } from './wires.ts'

/** Side of a cell of the index of cards and of the index of lines. */
export const CARD_CELL = 160
export const LINE_CELL = 240

/**
 * Routes all edges of a board: orthogonal lines from border to border that pass no card where there is a way around.
 * Edges with an unknown card, or one whose rectangle is not finite, get no route. The same input gives the same
 * routes, whatever the order of cards and edges.
 */
export function routeEdges({ cards, edges, direction }: RoutingInput): ReadonlyMap<string, Route> {
  const turned = turnedCards(cards, direction)
  const scene: Scene = { cards: turned, index: indexOf(turned) }
  const wires = layWires(scene, turnedEdges(edges, turned, direction), [])
  keepApart(scene, wires, () => [])
  const lines = createRectIndex<Wire>(LINE_CELL)
  for (const wire of wires) insertLines(lines, wire)
  const ground = { lines, chips: createRectIndex<string>(CARD_CELL) }
  const labels = placeLabels(scene, wires, { ground, axis: textAxis(direction) })
  return routesOf(wires, labels, direction)
}

/** An index of the given cards. */
function indexOf(cards: Iterable<readonly [string, Rect]>): RectIndex<string> {
  const index = createRectIndex<string>(CARD_CELL)
  for (const [id, rect] of cards) index.insert(rect, id)
  return index
}

/** The routes of the edges on some wires, back in board pixels. */
export function routesOf(
  wires: readonly Wire[],
  labels: ReadonlyMap<string, Point>,
  direction: RoutingInput['direction'],
): Map<string, Route> {
  const routes = new Map<string, Route>()
  for (const { points, edges } of wires) {
    for (const { request, reversed } of edges) {
      const line = reversed ? points.toReversed() : points
      routes.set(request.id, turnedBack(line, labels.get(request.id), direction))
    }
  }
  return routes
}
