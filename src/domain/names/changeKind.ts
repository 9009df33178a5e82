import { edgeKindFor } from '#domain/blocks/edgeKindFor.ts'
import { freshLabel, isFreshLabel } from '#domain/blocks/freshLabel.ts'
import type { Block, Board } from '#domain/board/board.ts'
import type { Change, Patch } from '#domain/board/change.ts'
import { fittingChanges, strayPatch } from '#domain/board/fitting.ts'
import type { Kind } from '#domain/board/kind.ts'
import { blockRecord } from '#domain/board/records/block.ts'
import { mayStandOn, productNamed } from './products.ts'

/** True when a technology is the name of a product that stands on other kinds only; what nobody knows may be anything. */
function isForeign(technology: string, kind: Kind): boolean {
  const product = productNamed(technology)
  return product !== undefined && !mayStandOn(product, kind)
}

/**
 * The fields that make a block another kind: what the new kind does not have goes, which is properties, a role it cannot play and a
 * technology that only other kinds are made with. Nothing when it is of that kind.
 */
export function becoming(block: Block, kind: Kind): Patch<Block> {
  if (block.kind === kind) return {}
  const { technology } = block
  const foreign = technology !== undefined && isForeign(technology, kind)
  return { kind, ...(foreign ? { technology: undefined } : {}), ...strayPatch({ ...block, kind }, blockRecord) }
}

/**
 * Makes a block another kind: a label that was only the kind's name follows, what the new kind does not have is dropped, and
 * its edges take the kind inferred from their ends where they had the inferred one before.
 */
export function changeKind(board: Board, block: Block, kind: Kind): readonly Change[] {
  if (block.kind === kind) return []
  const changed: Block = { ...block, kind }
  const after = (id: string) => (id === block.id ? changed : board.blocks.find((each) => each.id === id))
  const before = (id: string) => board.blocks.find((each) => each.id === id)
  const edges = board.edges.flatMap((edge): Change[] => {
    if (edge.from !== block.id && edge.to !== block.id) return []
    const [oldFrom, oldTo, from, to] = [before(edge.from), before(edge.to), after(edge.from), after(edge.to)]
    if (!oldFrom || !oldTo || !from || !to || edge.kind !== edgeKindFor(oldFrom, oldTo)) return []
    return [{ op: 'patch', type: 'edge', id: edge.id, fields: { kind: edgeKindFor(from, to) } }]
  })
  const fields = {
    ...becoming(block, kind),
    ...(isFreshLabel(block.label, block.kind) ? { label: freshLabel(board, kind) } : {}),
  }
  return fittingChanges(board, [{ op: 'patch', type: 'block', id: block.id, fields }, ...edges])
}
