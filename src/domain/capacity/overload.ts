import { isSocketServer } from '#domain/blocks/predicates.ts'
import type { Block, Board } from '#domain/board/board.ts'
import type { Assumption } from './assumption.ts'
import { type Capacity, capacityOf } from './capacityOf.ts'
import { exceeds } from './exceeds.ts'
import { assumedOnTheWay, leastLoadOf } from './leastLoad.ts'
import { type Load, loadOf, writesOf } from './loadOf.ts'

/** More load than capacity: of all that a block gets, or of the writes alone. */
export interface Overload {
  readonly of: 'all' | 'writes'
  readonly load: number
  readonly capacity: number
  /** what the capacity is of which this is all, or the part for writes */
  readonly from: Capacity
  /** true when it follows from what is stated: under every split, and by a figure that a person or a document gives for it */
  readonly isCertain: boolean
  /** it would hold if each datum lay on one node only */
  readonly isByKeeping: boolean
}

/** What the load of a block rests on beside what is stated, the nearest first. */
export function assumptionsOf(board: Board, block: Block): readonly Assumption[] {
  if (block.load !== undefined) return []
  if (!isSocketServer(block)) return assumedOnTheWay(board, block)
  const servers = board.blocks.filter(isSocketServer).length
  return servers > 1 ? [{ by: 'sockets', over: servers }] : []
}

/** The least load of a block, whichever way goes what nobody stated. */
function leastOf(board: Board, block: Block, load: Load): { readonly all: number; readonly writes: number } {
  if (block.load !== undefined) return { all: load.load, writes: Math.min(leastLoadOf(board, block).writes, load.load) }
  if (isSocketServer(block)) return { all: assumptionsOf(board, block).length > 0 ? 0 : load.load, writes: 0 }
  const { reads, writes } = leastLoadOf(board, block)
  return { all: reads + writes, writes }
}

function overloads(board: Board, block: Block, capacity: Capacity): Overload[] {
  const load = loadOf(board).get(block.id)
  if (!load) return []
  const limits = [
    { of: 'all', load: load.load, capacity: capacity.total },
    { of: 'writes', load: writesOf(load), capacity: capacity.writes ?? Infinity },
  ] as const
  const isGiven = capacity.basis === 'own' || capacity.basis === 'set' || capacity.basis === 'product'
  return limits
    .filter((limit) => exceeds(limit.load, limit.capacity))
    .map((limit) => {
      const undivided = limit.capacity * capacity.keptBy
      const isCertain = isGiven && exceeds(leastOf(board, block, load)[limit.of], undivided)
      return { ...limit, from: capacity, isCertain, isByKeeping: !exceeds(limit.load, undivided) }
    })
}

/** What a block gets more of than it takes, that which is certain before what is not; undefined when it bears its load. */
export function overloadOf(board: Board, block: Block): Overload | undefined {
  const capacity = capacityOf(block, board.settings)
  if (!capacity) return undefined
  const found = overloads(board, block, capacity)
  return found.find(({ isCertain }) => isCertain) ?? found[0]
}
