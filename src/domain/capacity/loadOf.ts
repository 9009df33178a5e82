import { isSocketServer } from '#domain/blocks/predicates.ts'
import type { BlockId, Board } from '#domain/board/board.ts'
import { withNamedRoles } from '#domain/names/namedRole.ts'
import { onceForSame } from '#shared/onceForSame.ts'
import { capacityOf } from './capacityOf.ts'
import type { Rate } from './rates.ts'
import { sameForLoad } from './sameForLoad.ts'
import { trafficOf } from './traffic.ts'

/** What a block has to take at peak and what it can take; all 0 when neither the brief nor the block says anything. */
export interface Load {
  /** reads and writes per second that reach the block from the clients */
  readonly reads: number
  readonly writes: number
  /** what capacity is compared with: reads + writes, the block's own figure, or open connections */
  readonly load: number
  /** the most all copies take; undefined when copies are not stated or there is no reference */
  readonly capacity: number | undefined
  /** the most they take of writes, where one copy of each shard takes all of them */
  readonly writeCapacity: number | undefined
  /** the most they take with one copy fewer; undefined for what has a single one */
  readonly afterLoss: number | undefined
  readonly unit: 'per second' | 'connections'
}

const SILENT: Rate = { reads: 0, writes: 0 }

/**
 * The load of every block at the peak that the brief states, pushed along the edges from the clients on, and its capacity.
 * The open connections of the brief are divided evenly among the WebSocket servers.
 */
export const loadOf: (board: Board) => ReadonlyMap<BlockId, Load> = onceForSame(sameForLoad, (board) => {
  const { reaching } = trafficOf(board)
  const connections = board.brief.concurrentConnections ?? 0
  const sockets = board.blocks.filter(isSocketServer).length
  const loads = new Map<BlockId, Load>()
  for (const block of withNamedRoles(board).blocks) {
    const { reads, writes } = reaching(block.id) ?? SILENT
    const holds = isSocketServer(block)
    const capacity = capacityOf(block, board.settings)
    loads.set(block.id, {
      reads,
      writes,
      load: block.load ?? (holds ? connections / sockets : reads + writes),
      capacity: capacity?.total,
      writeCapacity: capacity?.writes,
      afterLoss: capacity?.afterLoss,
      unit: holds ? 'connections' : 'per second',
    })
  }
  return loads
})

/** What of a load are writes, as far as the block's own figure leaves room for them. */
export const writesOf = ({ writes, load }: Pick<Load, 'writes' | 'load'>): number => Math.min(writes, load)
