import { isDatabase } from '#domain/blocks/predicates.ts'
import { roleOf } from '#domain/blocks/traits.ts'
import type { Block } from '#domain/board/board.ts'
import { type Capacity, explainCapacity, type NoCapacity } from '#domain/capacity/capacityOf.ts'
import { figure } from '#domain/capacity/figures.ts'
import type { Rate } from '#domain/capacity/rates.ts'
import { replicasOf } from '#domain/capacity/replicas.ts'
import { blocksThat } from '#domain/flow/graph/alike.ts'
import { clientCalls } from '#domain/flow/graph/clientCalls.ts'
import { roundedUp } from '../rounding.ts'
import type { NumbersView } from './consequence.ts'

/** A database, and the reads and writes that come to it at peak. */
export interface StoreNeed extends Rate {
  readonly store: Block
}

const NEVER: readonly string[] = ['analytics', 'session']

/** The databases that the traffic comes to, those that only copy others left out. Where no client sends anything, all of it comes to each. */
export function storeNeeds(view: NumbersView): readonly StoreNeed[] {
  const { flow, loads, board } = view
  const copies = replicasOf(board)
  const stores = blocksThat(flow, isDatabase).filter(
    (store) => !copies.has(store.id) && !NEVER.includes(roleOf(store) ?? ''),
  )
  const isKnown = clientCalls(flow).length > 0
  const whole = { reads: view.value('reads-peak') ?? 0, writes: view.value('writes-peak') ?? 0 }
  return stores.map((store) => {
    const load = loads.get(store.id)
    return { store, ...(isKnown ? { reads: load?.reads ?? 0, writes: load?.writes ?? 0 } : whole) }
  })
}

/** The capacity of a store as it stands; as of a single copy where it states none. */
export const standingCapacity = (view: NumbersView, store: Block): Capacity | NoCapacity =>
  explainCapacity({ ...store, replicas: store.replicas ?? 1 }, view.board.settings)

/** So many nodes are planned where each takes the lower figure: two digits of them, so that nobody takes them for exact. */
export const plannedNodes = (rate: number, each: number, copies = 1): number => roundedUp((rate * copies) / each)

/** Why nothing has to be reckoned for a store: who runs it adds to it, or nobody says what it takes. */
export const needsNoReckoning = (capacity: NoCapacity): string =>
  capacity === 'managed'
    ? 'is managed and grows by itself'
    : capacity === 'autoscale'
      ? 'scales by itself'
      : 'has no reference figure to compare with'

/** What a store takes, for the end of a sentence: “takes up to 3,500,000/s”. */
export const takesUpTo = (rate: number): string => `takes up to ${figure(rate)}/s`
