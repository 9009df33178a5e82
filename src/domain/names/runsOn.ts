import { isCache, isNosql, isPlainCache, isStore } from '#domain/blocks/predicates.ts'
import { roleOf } from '#domain/blocks/traits.ts'
import type { Block } from '#domain/board/board.ts'
import { hasProduct } from './products.ts'

/** True when somebody else keeps the copies of a block: marked as managed, or a product that always is. */
export const isManaged = (block: Block): boolean => block.managed === true || hasProduct(block, 'managed')

/** True when a block takes what comes without anybody choosing a number of copies: marked so, or a product that always does. */
export const scalesItself = (block: Block): boolean => block.autoscale === true || hasProduct(block, 'scalesItself')

/** True for a database in which every node, or several, take writes: stated, or a product that is made so. */
export const takesWritesEverywhere = (block: Block): boolean =>
  block.replication === 'multi-leader' ||
  block.replication === 'leaderless' ||
  hasProduct(block, 'leaderless') ||
  hasProduct(block, 'distributedSql')

/** True for a store of the Client tier that lives on the device itself. */
export const isOnDevice = (block: Block): boolean =>
  block.tier === 'client' && isStore(block) && hasProduct(block, 'onDevice')

/**
 * True for data that a restart wipes and that nobody declared as losable: a plain cache, or a key-value database that lives in
 * memory, unless it persists. Sessions, presence, counters and the like are made to be lost or rebuilt.
 */
export function isMemoryOnly(block: Block): boolean {
  if (block.persistence === true) return false
  if (isCache(block)) return isPlainCache(block)
  return isNosql(block) && roleOf(block) !== 'session' && hasProduct(block, 'inMemory')
}
