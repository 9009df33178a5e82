import type { Rect } from '#shared/geometry.ts'
import type { LaidEdge, RoutingGround } from './ground.ts'
import { chipRect } from './labels/labelSpots.ts'
import { placeLabels } from './labels/placeLabels.ts'
import { createRectIndex, layered } from './rectIndex.ts'
import { CARD_CELL } from './routeEdges.ts'
import type { Route, RouteRequest } from './routing.ts'
import { textAxis, turnedPoint } from './turnedInput.ts'

/** True when a chip would cover no card and no other chip; `own` is the edge it belongs to. */
export const isChipFree = (ground: RoutingGround, chip: Rect, own: string): boolean =>
  !ground.index.some(chip, () => true) && !ground.labels.chips.some(chip, (id) => id !== own)

/**
 * The route of an edge with its chip in a place of the size asked for, its line as it was: the chip stays where it is as long as that
 * covers neither card nor chip. The edge itself does not lie on the ground.
 */
export function withChipPlaced(ground: RoutingGround, { route, wire }: LaidEdge, edge: RouteRequest): Route {
  const { points, labelAt } = route
  if (!edge.labelSize) return labelAt ? { points } : route
  const { direction } = ground
  if (labelAt && isChipFree(ground, chipRect(turnedPoint(labelAt, direction), edge.labelSize), edge.id)) return route
  const chips = layered(ground.labels.chips, createRectIndex<string>(CARD_CELL))
  const own = { ...wire, edges: [{ request: edge, reversed: false }] }
  const placed = placeLabels(ground, [own], {
    ground: { lines: ground.labels.lines, chips },
    axis: textAxis(direction),
  })
  const at = placed.get(edge.id)
  if (!at) return route
  const turned = turnedPoint(at, direction)
  return labelAt?.x === turned.x && labelAt.y === turned.y ? route : { points, labelAt: turned }
}
