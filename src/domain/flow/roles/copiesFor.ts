import { BLOCK_PROPERTIES } from '#domain/board/blockProperties.ts'
import type { Block } from '#domain/board/board.ts'
import type { Load } from '#domain/capacity/loadOf.ts'

/** What one copy of a block takes; undefined when copies or capacity are not stated, or there is none. */
function eachTakes({ replicas }: Block, { capacity }: Load): number | undefined {
  return replicas === undefined || !capacity ? undefined : capacity / replicas
}

/** How many copies of a block take its load; undefined when that cannot be told or no number of copies does. */
export function copiesFor(block: Block, load: Load): number | undefined {
  const each = eachTakes(block, load)
  // Sums of shares carry rounding errors, which must not ask for one more copy.
  const copies = each === undefined ? Infinity : Math.max(1, Math.ceil(Number((load.load / each).toPrecision(9))))
  return copies > BLOCK_PROPERTIES.replicas.max ? undefined : copies
}
