import type { Block, Board } from '#domain/board/board.ts'
import type { Change, Patch } from '#domain/board/change.ts'
import { fittingChanges, strayPatch } from '#domain/board/fitting.ts'
import type { Kind } from '#domain/board/kind.ts'
import { blockRecord } from '#domain/board/records/block.ts'
import { ALL_KINDS, blockKind } from './catalogue.ts'
import { edgeKindFor } from './edgeKindFor.ts'

const keyOf = (technology: string): string => technology.trim().toLowerCase().replace(/\s+/g, ' ')

const listed = (kinds: readonly { readonly technologies: readonly string[] }[]): ReadonlySet<string> =>
  new Set(kinds.flatMap(({ technologies }) => technologies.map(keyOf)))

const KNOWN = listed(ALL_KINDS)

/** True when a technology is one that other kinds are made with, and this one not; a kind without a list may be anything. */
function isForeign(technology: string, kind: Kind): boolean {
  const own = listed([blockKind(kind)])
  return own.size > 0 && KNOWN.has(keyOf(technology)) && !own.has(keyOf(technology))
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
  const [old, next] = [blockKind(block.kind), blockKind(kind)]
  const hadDefaultLabel = block.label === (old.label ?? old.title)
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
    ...(hadDefaultLabel ? { label: next.label ?? next.title } : {}),
  }
  return fittingChanges(board, [{ op: 'patch', type: 'block', id: block.id, fields }, ...edges])
}
