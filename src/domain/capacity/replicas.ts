import { isDatabase } from '#domain/blocks/predicates.ts'
import type { Block, BlockId, Board } from '#domain/board/board.ts'
import { recordsById } from '#domain/board/lookup.ts'
import { withNamedRoles } from '#domain/names/namedRole.ts'
import { takesWritesEverywhere } from '#domain/names/runsOn.ts'
import { onceFor } from '#shared/onceFor.ts'

function copying(board: Board): { readonly from: Block; readonly to: Block }[] {
  const blocks = recordsById(board.blocks)
  const pairs: { from: Block; to: Block }[] = []
  for (const edge of board.edges) {
    if (edge.kind !== 'replication') continue
    const [from, to] = [blocks.get(edge.from), blocks.get(edge.to)]
    if (from && to && from !== to && from.kind === to.kind) pairs.push({ from, to })
  }
  return pairs
}

const replicasOfStated = onceFor((board: Board): ReadonlySet<BlockId> => {
  const copies = copying(board)
  const into = new Map<Block, Set<Block>>()
  for (const { from, to } of copies) into.set(to, (into.get(to) ?? new Set()).add(from))
  const hasTwoWays = (block: Block) => [...(into.get(block) ?? [])].some((source) => into.get(source)?.has(block))
  const isCopy = (block: Block) =>
    block.role === 'replica'
      ? !hasTwoWays(block)
      : [...(into.get(block) ?? [])].some((source) => !into.get(source)?.has(block))
  const replicas = board.blocks.filter((b) => isDatabase(b) && isCopy(b) && !takesWritesEverywhere(b))
  return new Set(replicas.map(({ id }) => id))
})

/**
 * The SQL and NoSQL databases that only copy another one: by role, stated or read from the name, or because a database of their kind
 * replicates into them and they do not replicate back. Databases that take writes on every node are never replicas.
 */
export const replicasOf = (board: Board): ReadonlySet<BlockId> => replicasOfStated(withNamedRoles(board))
