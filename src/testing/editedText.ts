import type { Block, Board, Edge } from '#domain/board/board.ts'
import { applyChanges } from '#domain/board/change.ts'
import type { EditedText } from '#domain/mermaid/edit/editing.ts'
import { textChanges } from '#domain/mermaid/edit/textChanges.ts'
import { EMPTY_TEXT, type TextState, writtenState } from '#domain/mermaid/edit/textState.ts'
import { readHints } from '#domain/mermaid/read/hints.ts'
import { writeMermaid } from '#domain/mermaid/write/catalogue.ts'
import { DEFAULT_MERMAID_OPTIONS, type MermaidOptions } from '#domain/mermaid/write/mermaidOptions.ts'
import { parseFlowchart } from '#interop/parseFlowchart.ts'
import { testIds } from './ports.ts'

/** The options that write all a text can say of arrows. */
export const RICH: MermaidOptions = { ...DEFAULT_MERMAID_OPTIONS, mode: 'rich' }

/** A text as the editor reads it. Throws when Mermaid cannot read it. */
export async function readEdited(text: string): Promise<EditedText> {
  const parsed = await parseFlowchart(text)
  if (!parsed.ok) throw new Error(`${JSON.stringify(parsed.error)}\n${text}`)
  return { flowchart: parsed.value.flowchart, hints: readHints(text) }
}

/** The text of a board and what each part of it is; an empty board has none. */
export function writeForEditing(board: Board, options = RICH): { text: string; state: TextState } {
  if (board.blocks.length === 0) return { text: '', state: EMPTY_TEXT }
  const written = writeMermaid(board, options)
  return { text: written.text, state: writtenState(written, new Map()) }
}

/** What comes of an edit of the text of a board; each pair of words is replaced in it once. Throws when one is not there. */
export async function editText(board: Board, edits: readonly (readonly [string, string])[], options = RICH) {
  const { text, state: base } = await writeForEditing(board, options)
  const edited = edits.reduce((now, [from, to]) => {
    if (!now.includes(from)) throw new Error(`No “${from}” in\n${now}`)
    return now.replace(from, () => to)
  }, text)
  const { changes, state } = textChanges(board, { base, next: await readEdited(edited), newId: testIds })
  const after = applyChanges(board, changes)
  const block = (label: string): Block => {
    const found = after.blocks.find((each) => each.label === label)
    if (!found) throw new Error(`No block “${label}”`)
    return found
  }
  const edge = (from: string, to: string): Edge | undefined =>
    after.edges.find((each) => each.from === block(from).id && each.to === block(to).id)
  return { changes, state, after, edited, block, edge }
}
