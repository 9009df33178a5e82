import { blockKind } from '#domain/blocks/catalogue.ts'
import type { Block, Board } from '#domain/board/board.ts'
import { applyChanges, type Change } from '#domain/board/change.ts'
import { type Kind, type Role, rolesOf } from '#domain/board/kind.ts'
import { changeKind } from '#domain/names/changeKind.ts'
import { layNew } from './layNew.ts'

/** What blocks are to be: a kind, in its first role when none is given. */
export interface Classification {
  readonly kind: Kind
  readonly role?: Role | undefined
}

/**
 * Makes blocks another kind as if they had been read as it from the start: one that stood in the usual tier of its old kind goes to
 * that of the new one, and its edges follow as when a kind is changed.
 */
export function reclassify(board: Board, blocks: readonly Block[], { kind, role }: Classification): readonly Change[] {
  let changes: readonly Change[] = []
  let after = board
  for (const block of blocks) {
    const stated = role === undefined || role === rolesOf(kind)[0] ? undefined : role
    const moves = block.kind !== kind && block.tier === blockKind(block.kind).tier
    const fields = { role: stated, ...(moves ? { tier: blockKind(kind).tier } : {}) }
    const own: readonly Change[] = [
      ...changeKind(after, block, kind),
      { op: 'patch', type: 'block', id: block.id, fields },
    ]
    changes = [...changes, ...own]
    after = applyChanges(after, own)
  }
  return layNew(board, changes, after)
}
