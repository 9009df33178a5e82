import type { Block } from '#domain/board/board.ts'
import { exceeds } from './exceeds.ts'
import type { Load } from './loadOf.ts'

/** How a block bears its load: it cannot, it cannot once one of several copies is lost, or it can as far as anybody knows. */
export type Strain = 'over' | 'tight' | 'calm'

/** How a block bears its load. */
export function strainOf({ load, capacity }: Load, { replicas }: Pick<Block, 'replicas'>): Strain {
  if (capacity === undefined) return 'calm'
  if (exceeds(load, capacity)) return 'over'
  const isTight = replicas !== undefined && replicas > 1 && exceeds(load, (capacity / replicas) * (replicas - 1))
  return isTight ? 'tight' : 'calm'
}
