import type { Block, Board } from '#domain/board/board.ts'
import { inOrder } from '#domain/board/change.ts'
import { onceFor } from '#shared/onceFor.ts'
import { exceeds } from './exceeds.ts'
import { type Load, loadOf, writesOf } from './loadOf.ts'

/** How a block bears its load: it cannot, it cannot once one of several copies is lost, or it can as far as anybody knows. */
export type Strain = 'over' | 'tight' | 'calm'

/** True when the writes of a load are more than those take that take all of them. */
const writesTooMuch = (load: Load): boolean =>
  load.writeCapacity !== undefined && exceeds(writesOf(load), load.writeCapacity)

/** How a block bears its load. */
export function strainOf(load: Load): Strain {
  if (load.capacity === undefined) return 'calm'
  if (exceeds(load.load, load.capacity) || writesTooMuch(load)) return 'over'
  return load.afterLoss !== undefined && exceeds(load.load, load.afterLoss) ? 'tight' : 'calm'
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
    const strain = load ? strainOf(load) : 'calm'
    if (load && strain !== 'calm') strained.push({ block, load, strain })
  }
  return strained
})
