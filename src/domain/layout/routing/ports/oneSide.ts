import type { Side } from '#shared/geometry.ts'
import { groupBy } from '#shared/groupBy.ts'
import { ONE_SIDE, type RouteRequest } from '../routing.ts'
import type { Scene } from '../scene.ts'
import { type EndAtCard, endsOf } from './cardPorts.ts'
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

/** Has the edges of a trunk that keeps to one side leave by the side of those that stay, or else by that of most of them. */
export function keepToOneSide(scene: Scene, placed: readonly Placed[], held: readonly EndAtCard[]): readonly Placed[] {
  if (!placed.some(sharedEnd)) return placed
  const trunks = groupBy(
    placed.flatMap((each) => sharedEnd(each) ?? []),
    keyOf,
  )
  const staying = new Map(held.flatMap((end) => (end.trunk === undefined ? [] : [[keyOf(end), end.side] as const])))
  return placed.map((each) => {
    const end = sharedEnd(each)
    if (!end) return each
    const own = trunks.get(keyOf(end)) ?? []
    const count = (side: Side) => own.filter((other) => other.side === side).length
    const [most] = SIDES.toSorted((a, b) => count(b) - count(a)) as [Side]
    const side = staying.get(keyOf(end)) ?? most
    if (side === end.side) return each
    const plan = planPair(scene, [each.plan.a, each.plan.b], { card: end.card, side })
    return { ...each, plan, ends: endsOf(plan, 0, each.edge.request) }
  })
}
