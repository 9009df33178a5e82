import type { Block, Board } from '#domain/board/board.ts'
import type { Change } from '#domain/board/change.ts'
import { type Kind, rolesOf } from '#domain/board/kind.ts'
import { blockKind } from './catalogue.ts'
import { edgeKindFor } from './edgeKindFor.ts'

/**
 * Makes a block another kind: a label that was only the kind's name follows, a role the new kind lacks is dropped, and
 * its edges take the kind inferred from their ends where they had the inferred one before.
 */
export function changeKind(board: Board, block: Block, kind: Kind): readonly Change[] {
  if (block.kind === kind) return []
  const [old, next] = [blockKind(block.kind), blockKind(kind)]
  const hadDefaultLabel = block.label === (old.label ?? old.title)
  const keepsRole = block.role !== undefined && rolesOf(kind).includes(block.role)
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
    kind,
    ...(hadDefaultLabel ? { label: next.label ?? next.title } : {}),
    ...(keepsRole ? {} : { role: undefined }),
  }
  return [{ op: 'patch', type: 'block', id: block.id, fields }, ...edges]
}
