import { typedLabel } from '#domain/blocks/freshLabel.ts'
import { runsCode } from '#domain/blocks/predicates.ts'
import type { Block } from '#domain/board/board.ts'
import { blocksThat } from '#domain/flow/graph/alike.ts'
import { groupBy } from '#shared/groupBy.ts'
import { onceFor } from '#shared/onceFor.ts'
import type { FlowGraph } from '../flowGraph.ts'

/** What blocks of one owner have in common; nothing where none is stated. */
export function ownerNames({ owner }: Pick<Block, 'owner'>): readonly string[] {
  const name = owner?.trim()
  return name ? [`owner ${name}`] : []
}

/** What blocks of one service have in common: owner, or a label that a person gave them but for a number. */
export function namesOfService(block: Block): readonly string[] {
  const label = typedLabel(block)
  return label ? [`label ${label}`, ...ownerNames(block)] : ownerNames(block)
}

/**
 * For each block that runs code, the block that stands for its service: blocks with equal owners, or with labels of a
 * person's own that differ in a trailing number only ("Orders 2"), are one service, and so is what hangs together through such pairs.
 */
const servicesOf = onceFor((flow: FlowGraph): ReadonlyMap<Block, Block> => {
  const above = new Map<Block, Block>()
  const top = (block: Block): Block => {
    let root = block
    for (let next = above.get(root); next; next = above.get(root)) root = next
    if (root !== block) above.set(block, root)
    return root
  }
  const firstOf = new Map<string, Block>()
  const servers = blocksThat(flow, runsCode)
  for (const block of servers) {
    for (const name of namesOfService(block)) {
      const first = firstOf.get(name)
      if (!first) firstOf.set(name, block)
      else if (top(first) !== top(block)) above.set(top(block), top(first))
    }
  }
  const services = new Map<Block, Block>()
  for (const block of servers) services.set(block, top(block))
  return services
})

/**
 * The block that stands for the service of a block that runs code: equal for copies of one service, by owner or by label, and
 * different otherwise. Any other block stands for itself.
 */
export const serviceOf = (flow: FlowGraph, block: Block): Block => servicesOf(flow).get(block) ?? block

const boxesOf = onceFor(
  (flow: FlowGraph): ReadonlyMap<Block, readonly Block[]> =>
    groupBy(servicesOf(flow).keys(), (block) => serviceOf(flow, block)),
)

/** All blocks that are one service with a block, in board order, itself included; of what runs no code, that alone. */
export const boxesOfService = (flow: FlowGraph, block: Block): readonly Block[] =>
  boxesOf(flow).get(serviceOf(flow, block)) ?? [block]

/** The blocks with only the first of each service, in the given order. */
export function distinctServices(flow: FlowGraph, blocks: Iterable<Block>): readonly Block[] {
  const first = new Map<Block, Block>()
  for (const block of blocks) {
    const service = serviceOf(flow, block)
    if (!first.has(service)) first.set(service, block)
  }
  return [...first.values()]
}

/** The blocks of one kind that are copies of one service, in board order; services with a single block included. */
export const copiesByService = (flow: FlowGraph, blocks: readonly Block[]): readonly (readonly Block[])[] => {
  return [...groupBy(blocks, (block) => `${block.kind} ${serviceOf(flow, block).id}`).values()]
}
