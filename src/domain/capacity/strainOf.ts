import type { Block, Board } from '#domain/board/board.ts'
import { inOrder } from '#domain/board/change.ts'
import { onceFor } from '#shared/onceFor.ts'
import { exceeds } from './exceeds.ts'
import { type Load, loadOf } from './loadOf.ts'

/** How a block bears its load: it cannot, it cannot once one of several copies is lost, or it can as far as anybody knows. */
export type Strain = 'over' | 'tight' | 'calm'

/** How a block bears its load. */
export function strainOf({ load, capacity }: Load, { replicas }: Pick<Block, 'replicas'>): Strain {
  if (capacity === undefined) return 'calm'
  if (exceeds(load, capacity)) return 'over'
  const isTight = replicas !== undefined && replicas > 1 && exceeds(load, (capacity / replicas) * (replicas - 1))
  return isTight ? 'tight' : 'calm'
}

/** A block that does not bear its load calmly. */
export interface StrainedBlock {
  readonly block: Block
  readonly load: Load
  readonly strain: Exclude<Strain, 'calm'>
}

/** The blocks that are overloaded, or would be once a copy is lost, in board order. */
export const strainedBlocks = onceFor((board: Board): readonly StrainedBlock[] => {
  const loads = loadOf(board)
  const strained: StrainedBlock[] = []
  for (const block of inOrder(board.blocks)) {
    const load = loads.get(block.id)
    const strain = load?.capacity === undefined ? 'calm' : strainOf(load, block)
    if (load && strain !== 'calm') strained.push({ block, load, strain })
  }
  return strained
})
