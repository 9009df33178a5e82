import { roleOf } from '#domain/blocks/traits.ts'
import type { Block } from '#domain/board/board.ts'
import { technologyIs } from '#domain/capacity/technologyIs.ts'

/**
 * True for data that a restart wipes and that nobody declared as losable: a plain cache, or a key-value database that lives in
 * memory, unless it persists. Sessions, presence, counters and the like are made to be lost or rebuilt.
 */
export function isMemoryOnly(block: Block): boolean {
  if (block.persistence === true) return false
  if (block.kind === 'cache') return roleOf(block) === 'cache'
  return block.kind === 'nosql' && roleOf(block) !== 'session' && technologyIs(block, ['Memcached', 'Redis'])
}
