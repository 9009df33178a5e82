import type { Side } from '#shared/geometry.ts'
import { groupBy } from '#shared/groupBy.ts'
import { ONE_SIDE, type RouteRequest } from '../routing.ts'
import type { Scene } from '../scene.ts'
import { type EndAtCard, endsOf } from './cardPorts.ts'
import { along, lengthOf } from './cardSide.ts'
import { type PairPlan, planPair } from './pairPlan.ts'

/** An edge with the sides it uses and its ends there. */
export interface Placed {
  readonly plan: PairPlan
  readonly edge: { readonly request: RouteRequest; readonly reversed: boolean }
  readonly ends: readonly [EndAtCard, EndAtCard]
}

/** Where as many leave, the first of these. */
const SIDES: readonly Side[] = ['bottom', 'right', 'left', 'top']

const keyOf = ({ card, trunk }: EndAtCard): string => `${trunk} ${card}`

const sharedEnd = ({ ends }: Placed): EndAtCard | undefined => ends.find(({ trunk = 0 }) => Math.abs(trunk) >= ONE_SIDE)

/** How far along its side an edge runs once it has left its card, and which way. */
function runOf(scene: Scene, { card, side, heading }: EndAtCard): number {
  const rect = scene.cards.get(card)
  return rect ? heading - along(rect, side) - lengthOf(rect, side) / 2 : 0
}

/** A line that runs along another one for less than this share of it is no part of it. */
const LEAST_SHARED = 0.5

/**
 * Has the edges of a trunk that keeps to one side leave by the side of those that stay, or else by that of most of them; but not one
 * that would soon turn off there, or go the other way, which is a line of its own wherever it begins.
 */
export function keepToOneSide(scene: Scene, placed: readonly Placed[], held: readonly EndAtCard[]): readonly Placed[] {
  if (!placed.some(sharedEnd)) return placed
  const trunks = groupBy(
    placed.flatMap((each) => sharedEnd(each) ?? []),
    keyOf,
  )
  const staying = new Map(held.flatMap((end) => (end.trunk === undefined ? [] : [[keyOf(end), end] as const])))
  return placed.map((each) => {
    const end = sharedEnd(each)
    if (!end) return each
    const own = trunks.get(keyOf(end)) ?? []
    const count = (side: Side) => own.filter((other) => other.side === side).length
    const [most] = SIDES.toSorted((a, b) => count(b) - count(a)) as [Side]
    const leader = staying.get(keyOf(end)) ?? own.find((other) => other.side === most)
    if (!leader || leader.side === end.side) return each
    const plan = planPair(scene, [each.plan.a, each.plan.b], { card: end.card, side: leader.side })
    const moved = { ...each, plan, ends: endsOf(plan, 0, each.edge.request) }
    const now = sharedEnd(moved)
    const [run, whole] = [now ? runOf(scene, now) : 0, runOf(scene, leader)]
    return run * whole >= LEAST_SHARED * whole * whole ? moved : each
  })
}
