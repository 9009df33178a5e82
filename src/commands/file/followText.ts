import type { EditedText } from '#domain/mermaid/edit/editing.ts'
import { type TextEdit, textChanges } from '#domain/mermaid/edit/textChanges.ts'
import type { TextState } from '#domain/mermaid/edit/textState.ts'
import type { BoardEdit } from '../boardEdit.ts'

/** Makes the board what a text says by now, of which it is known what it said before; all edits of one pause in typing are one step. */
export const followText: BoardEdit<
  { readonly was: TextState; readonly now: EditedText; readonly pause: string },
  TextEdit
> = {
  id: 'follow-text',
  title: 'Edit the Mermaid text',
  edit: (board, { was, now }, newId) => textChanges(board, { base: was, next: now, newId }),
  joins: ({ pause }) => ({ merge: pause, mergeWithin: Number.POSITIVE_INFINITY }),
}
