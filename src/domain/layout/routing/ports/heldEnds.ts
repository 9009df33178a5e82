import type { Point, Rect, Side } from '#shared/geometry.ts'
import { type RouteRequest, trunkCard } from '../routing.ts'
import type { Scene } from '../scene.ts'
import { type EndAtCard, headingOf } from './cardPorts.ts'
import { along, lengthOf } from './cardSide.ts'

/** The ends of an edge that is already routed, read off its line; empty when the line does not end at its cards. */
export function heldEndsOf(scene: Scene, edge: RouteRequest, points: readonly Point[]): EndAtCard[] {
  const from = endAt(scene, { card: edge.from, other: edge.to, points })
  const to = endAt(scene, { card: edge.to, other: edge.from, points: points.toReversed() })
  const shared = edge.from === edge.to ? undefined : trunkCard(edge)
  const trunkOf = ({ card }: EndAtCard) => (card === shared ? edge.trunk : undefined)
  return from && to ? [from, to].map((end) => ({ ...end, edge: edge.id, trunk: trunkOf(end) })) : []
}

function endAt(
  scene: Scene,
  { card, other, points }: { card: string; other: string; points: readonly Point[] },
): EndAtCard | undefined {
  const rect = scene.cards.get(card)
  const [first, second] = points
  if (!rect || !first || !second) return undefined
  const side = sideOf(rect, first, second)
  const offset = along(first, side) - along(rect, side)
  const atCorner = offset > lengthOf(rect, side) / 2 ? Infinity : -Infinity
  return {
    card,
    side,
    other,
    offset,
    heading: card === other ? atCorner : headingOf(points, side),
    rank: 0,
    held: true,
  }
}

/** The side a line leaves by is told by its first step, as ports may lie at a corner of very small cards. */
function sideOf(rect: Rect, first: Point, second: Point): Side {
  if (first.y === second.y) return first.x > rect.x + rect.width / 2 ? 'right' : 'left'
  return first.y > rect.y + rect.height / 2 ? 'bottom' : 'top'
}
