import { useCallback, useEffect, useMemo, useRef } from 'react'
import { useStore } from 'zustand'
import type { Workspace } from '#commands/workspace.ts'
import { adaptedOptions } from '#domain/mermaid/edit/adaptedOptions.ts'
import { itemsInText } from '#domain/mermaid/edit/itemsInText.ts'
import { mermaidPanelWords } from '#words/mermaidPanel.ts'
import { useDesk, useWorkspace } from '#workspace/useWorkspace.ts'
import { localDrafts } from './localDrafts.ts'
import type { ReadText } from './readText.ts'
import { readTextWhere } from './readTextWhere.ts'
import { createTextEditing, type TextEditing } from './textEditing.ts'
import type { WrittenBoard } from './useWrittenText.ts'

/** Blocks that a text makes at once when it was pasted rather than typed. */
const WHOLE_TEXT = 4

/** What was typed outlives the panel, so that a text that does not parse yet is still there when it is shown again. */
const KEPT = new WeakMap<Workspace['document'], TextEditing>()

function editingOf(workspace: Workspace, read: ReadText | undefined): TextEditing {
  const { document, desk, newId } = workspace
  const kept = KEPT.get(document)
  if (kept) return kept
  const made = createTextEditing({
    document,
    desk,
    newId,
    read: read ?? readTextWhere(() => desk.getState().mermaid.steps),
    filled: (decisions) => {
      const blocks = [...decisions].map(([block, decision]) => ({ block, decision }))
      // A first word is no import; a whole text is one, and is looked over like any other.
      if (blocks.length >= WHOLE_TEXT) desk.setState({ imported: { blocks, mends: [], notes: [] } })
      // The canvas may have been shown anew since.
      workspace.view.fit()
    },
    added: (ids) => workspace.view.reveal(ids),
    followed: (text, edited) =>
      desk.setState(({ mermaid }) => ({ mermaid: adaptedOptions(mermaid, text, edited.flowchart) })),
    leftOut: (notes) => workspace.desktop.notify(mermaidPanelWords.leftOut(notes.join(' '))),
    drafts: localDrafts(workspace.texts, workspace.library.current(), newId),
    open: workspace.drafts,
  })
  KEPT.set(document, made)
  return made
}

const WATCHED = new WeakSet<TextEditing>()

/** Keeps what is typed whenever the page may end, and ends with the board. */
function keepUntilClosed({ closed }: Workspace, editing: TextEditing): void {
  if (WATCHED.has(editing)) return
  WATCHED.add(editing)
  const hidden = () => {
    if (document.visibilityState === 'hidden') editing.keep()
  }
  const until = { signal: closed }
  addEventListener('pagehide', editing.keep, until)
  document.addEventListener('freeze', editing.keep, until)
  document.addEventListener('visibilitychange', hidden, until)
  closed.addEventListener('abort', editing.dispose)
}

/** The text of the open board, and the selection in it: everything the editor needs. */
export function useTextEditing({ board, written }: WrittenBoard, read?: ReadText) {
  const workspace = useWorkspace()
  const selection = useDesk((desk) => desk.selection)
  const editing = editingOf(workspace, read)
  const { text, state, mark } = useStore(editing.shown)
  useEffect(() => keepUntilClosed(workspace, editing), [workspace, editing])
  useEffect(() => editing.boardWritten(board, written), [editing, board, written])
  const items = useMemo(() => (state ? itemsInText(text, state) : undefined), [text, state])
  const shown = useMemo(() => items?.stretchesOf([...selection]) ?? [], [items, selection])
  // A cursor that was set while the text was still being read selects once it is.
  const waiting = useRef<number>(undefined)
  const onCursor = useCallback(
    (offset: number) => {
      waiting.current = items ? undefined : offset
      const item = items?.itemAt(offset)
      if (item === undefined) return
      const { selection: selected } = workspace.desk.getState()
      if (selected.size === 1 && selected.has(item)) return
      workspace.desk.setState({ selection: new Set([item]) })
      workspace.view.reveal([item])
    },
    [items, workspace],
  )
  useEffect(() => {
    if (waiting.current !== undefined) onCursor(waiting.current)
  }, [onCursor])
  return { text, mark, shown, onCursor, editing }
}
