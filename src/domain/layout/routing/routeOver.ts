import { inflate, type Point, type Rect } from '#shared/geometry.ts'
import { insertLines, type LabelGround, placeLabels } from './labels/placeLabels.ts'
import { LINE_GAP } from './measures.ts'
import { createRectIndex, layered } from './rectIndex.ts'
import { type RestingGround, restingGround } from './restingGround.ts'
import { CARD_CELL, indexOf, LINE_CELL, routesOf } from './routeEdges.ts'
import type { Route, RouteRequest, RoutingInput } from './routing.ts'
import type { Scene } from './scene.ts'
import { type Bystanders, keepApart } from './spread/keepApart.ts'
import { stretchesOf } from './spread/stretches.ts'
import { textAxis, turnedCards, turnedEdges } from './turnedInput.ts'
import { layWires, type Wire } from './wires.ts'

/** Routes the touched edges over what stays, with some more cards at the given places; the ground is left as it is. */
export function routeOver(
  ground: RestingGround,
  { places, touched }: { places: ReadonlyMap<string, Rect>; touched: readonly RouteRequest[] },
): Map<string, Route> {
  const { direction } = ground
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

/** Routes the edges with the given ids around the cards and beside the edges that keep the given routes. */
export function routeSome(
  input: RoutingInput,
  routes: ReadonlyMap<string, Route>,
  ids: ReadonlySet<string>,
): ReadonlyMap<string, Route> {
  const { direction } = input
  const still = turnedCards(input.cards, direction)
  const edges = turnedEdges(input.edges, still, direction)
  const touched = edges.filter(({ id }) => ids.has(id))
  const others = edges.filter(({ id }) => !ids.has(id))
  return routeOver(restingGround({ still, touched, others, routes, direction }), { places: new Map(), touched })
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
