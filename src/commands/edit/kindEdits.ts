import type { Block, BlockId, Board } from '#domain/board/board.ts'
import { applyChanges, type Change } from '#domain/board/change.ts'
import { type Kind, type Role, rolesOf } from '#domain/board/kind.ts'
import { findBlock } from '#domain/board/lookup.ts'
import type { RoomWish } from '#domain/edits/edit.ts'
import { type Classification, reclassify } from '#domain/edits/reclassify.ts'
import { changeKind } from '#domain/names/changeKind.ts'
import { namedRole } from '#domain/names/namedRole.ts'
import { commandWords } from '#words/commands.ts'
import type { BoardEdit } from '../boardEdit.ts'

interface Blocks {
  readonly ids: readonly BlockId[]
}

const blocksOf = (board: Board, ids: readonly BlockId[]): readonly Block[] =>
  ids.flatMap((id) => findBlock(board, id) ?? [])

/** A card may grow by what a block is called as another kind or in another role. */
const roomFor = (around: readonly BlockId[]): RoomWish => ({ around, ifGrown: true })

/** Makes blocks another kind, one after the other, so that edges between two of them end with the right kind. */
export const setKind: BoardEdit<Blocks & { readonly kind: Kind }> = {
  id: 'set-kind',
  title: 'Change the kind',
  edit: (board, { ids, kind }) => {
    const [first, ...others] = blocksOf(board, ids)
    let step = first ? changeKind(board, first, kind) : []
    const changes: Change[] = [...step]
    let current = board
    for (const block of others) {
      current = applyChanges(current, step)
      step = changeKind(current, block, kind)
      changes.push(...step)
    }
    return { changes, room: roomFor(ids) }
  },
}

/** Gives blocks a role of their kind; the usual one is stated only where the name says another. */
export const setRole: BoardEdit<Blocks & { readonly role: Role | undefined }> = {
  id: 'set-role',
  title: 'Change the role',
  edit: (board, { ids, role }) => ({
    changes: blocksOf(board, ids).flatMap((block): readonly Change[] => {
      const { id, kind, role: old } = block
      const goesWithoutSaying = role === rolesOf(kind)[0] && namedRole(block) === undefined
      const stated = goesWithoutSaying ? undefined : role
      return old === stated ? [] : [{ op: 'patch', type: 'block', id, fields: { role: stated } }]
    }),
    room: roomFor(ids),
  }),
}

/** Takes blocks for something else, as if they had been read as it from the start; `called` is what a person calls that. */
export const readAs: BoardEdit<Blocks & { readonly as: Classification; readonly called: string }> = {
  id: 'read-as',
  title: ({ called }) => commandWords.readAs(called),
  edit: (board, { ids, as }) => ({ changes: reclassify(board, blocksOf(board, ids), as), room: roomFor(ids) }),
}
