import { BLOCK_PROPERTIES } from '#domain/board/blockProperties.ts'
import type { Block } from '#domain/board/board.ts'
import { capacityOf, KEPT_BY } from '#domain/capacity/capacityOf.ts'
import { exceeds } from '#domain/capacity/exceeds.ts'
import { type Load, writesOf } from '#domain/capacity/loadOf.ts'
import type { FlowGraph } from '../flowGraph.ts'

/**
 * How many copies of a block take its load; undefined when that cannot be told or no number of copies does, as where the writes are
 * too much for the one copy that takes them.
 */
export function copiesFor({ board }: FlowGraph, block: Block, load: Load): number | undefined {
  const capacity = capacityOf(block, board.settings)
  if (!capacity?.total || exceeds(writesOf(load), capacity.writes ?? Infinity)) return undefined
  // Sums of shares carry rounding errors, which must not ask for one more copy.
  const needed = (most: number) => Math.max(1, Math.ceil(Number((load.load / most).toPrecision(9))))
  const each = capacity.each * (capacity.shards ?? 1)
  const alone = needed(each)
  const holds = !exceeds(load.load, capacityOf({ ...block, replicas: alone }, board.settings)?.total ?? 0)
  const copies = holds ? alone : needed(each / KEPT_BY)
  return copies > BLOCK_PROPERTIES.replicas.max ? undefined : copies
}
