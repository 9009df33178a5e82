import { Annotation, EditorSelection, type EditorState, type TransactionSpec } from '@codemirror/state'
import { lineChanges } from './lineChanges.ts'

/** Marks a change of the text that no person made in the editor. */
export const fromOutside = Annotation.define<true>()

/** The transaction that makes the editor show a text, with the cursor kept on its line; nothing when it shows it already. */
export function outsideText(state: EditorState, text: string): TransactionSpec | undefined {
  const before = state.doc.toString()
  const after = text.replace(/\r\n?/g, '\n')
  if (before === after) return undefined
  const list = lineChanges(before, after)
  const changes = state.changes(list)
  const first = list[0]
  // Where lines come in front of the first, a cursor at its start goes along; in an empty text it stays at the start.
  const movesFirstLine = before !== '' && first?.to === 0 && first.insert.endsWith('\n')
  const moved = (place: number) => changes.mapPos(place, place === 0 && movesFirstLine ? 1 : -1)
  const { anchor, head } = state.selection.main
  return {
    changes,
    selection: EditorSelection.single(moved(anchor), moved(head)),
    annotations: fromOutside.of(true),
  }
}
