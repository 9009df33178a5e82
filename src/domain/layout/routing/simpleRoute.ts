import type { Rect } from '#shared/geometry.ts'
import { labelSpots } from './labels/labelSpots.ts'
import type { EndAtCard } from './ports/cardPorts.ts'
import { lengthOf, pointOn } from './ports/cardSide.ts'
import { planPair } from './ports/pairPlan.ts'
import { createRectIndex } from './rectIndex.ts'
import type { Route, RouteRequest, RoutingInput } from './routing.ts'
import type { Port, Scene } from './scene.ts'
import { connect } from './search/connect.ts'
import { textAxis, turnedBack } from './turnedInput.ts'

const NOTHING = createRectIndex<string>(1)

/**
 * A line that looks at nothing but its two cards, for as long as there is no time for a better one; it leaves and enters where it did
 * (`ends`) if that is known. Cards, edge and ends are turned, the route is not.
 */
export function simpleRoute(
  edge: RouteRequest,
  cards: Pick<ReadonlyMap<string, Rect>, 'get'>,
  { ends, direction }: { ends: readonly EndAtCard[]; direction: RoutingInput['direction'] },
): Route | undefined {
  const [a, b] = [cards.get(edge.from), cards.get(edge.to)]
  if (!a || !b || edge.from === edge.to) return undefined
  const scene: Scene = { cards, index: NOTHING }
  const [from, to] = [portOf(a, ends[0]), portOf(b, ends[1])]
  const points = from && to ? connect(scene, from, to).points : planPair(scene, [edge.from, edge.to]).points
  const axis = textAxis(direction)
  const at = edge.labelSize && labelSpots(points, edge.labelSize, axis)[0]?.at
  return turnedBack(points, at, direction)
}

const portOf = (rect: Rect, end: EndAtCard | undefined): Port | undefined =>
  end && {
    card: end.card,
    rect,
    side: end.side,
    at: pointOn(rect, end.side, Math.min(end.offset, lengthOf(rect, end.side))),
  }
