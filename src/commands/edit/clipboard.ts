import { decodeBoardText } from '#domain/board/decodeBoardText.ts'
import { describeProblem } from '#domain/board/describeProblem.ts'
import { encodeBoard } from '#domain/board/encodeBoard.ts'
import { clipOf, pasteClip } from '#domain/edits/clip.ts'
import { removeItems } from '#domain/edits/removeItems.ts'
import type { Command } from '../command.ts'
import type { Workspace } from '../workspace.ts'

/** The selected blocks and the edges between them as the text of a board file, or undefined when no block is selected. */
export function selectionAsText({ document, session }: Workspace): string | undefined {
  const board = document.board()
  const clip = clipOf(board, new Set(session.getState().selection))
  return clip.blocks.length === 0 ? undefined : encodeBoard({ ...board, ...clip, zones: [], brief: {} })
}

/** Removes the selection as the second half of a cut. */
export function cutSelection({ document, session }: Workspace): void {
  const ids = new Set<string>(session.getState().selection)
  document.apply(removeItems(document.board(), ids), { title: 'Cut', select: [] })
  session.setState({ pastes: 0 })
}

/** Adds the blocks and edges of a copied text and selects them; a text that is no board gives a message and no change. */
export function pasteText(workspace: Workspace, text: string): void {
  const { document, session, desktop } = workspace
  const decoded = decodeBoardText(text)
  if (!decoded.ok) {
    const first = decoded.error[0]
    const looksLikeBoard = text.trimStart().startsWith('{')
    desktop.notify(
      looksLikeBoard && first ? describeProblem(first) : 'The clipboard holds no blocks to paste.',
      looksLikeBoard ? 'error' : 'info',
    )
    return
  }
  const pastes = session.getState().pastes + 1
  const board = document.board()
  const edit = pasteClip(board, decoded.value, pastes)
  document.apply(edit.changes, { title: 'Paste', select: edit.select ?? [] })
  session.setState({ pastes, started: true })
}

async function copy(workspace: Workspace): Promise<boolean> {
  const text = selectionAsText(workspace)
  if (text === undefined) return false
  const copied = await workspace.desktop.copyText(text)
  if (copied) workspace.session.setState({ pastes: 0 })
  return copied
}

/** Copy, cut, paste and duplicate; the clipboard carries a board file, so it also works between boards and tabs. */
export const CLIPBOARD_COMMANDS = [
  {
    id: 'cut',
    title: 'Cut',
    group: 'Edit',
    keys: ['mod+x'],
    icon: 'scissors',
    when: 'hasBlocks',
    context: ['block'],
    act: async (workspace) => {
      if (await copy(workspace)) cutSelection(workspace)
    },
  },
  {
    id: 'copy',
    title: 'Copy',
    group: 'Edit',
    keys: ['mod+c'],
    icon: 'copy',
    when: 'hasBlocks',
    context: ['block'],
    act: async (workspace) => {
      await copy(workspace)
    },
  },
  {
    id: 'paste',
    title: 'Paste',
    group: 'Edit',
    keys: ['mod+v'],
    icon: 'clipboard',
    context: ['canvas', 'block'],
    act: async (workspace) => {
      const text = await workspace.desktop.pasteText()
      if (text !== undefined) pasteText(workspace, text)
    },
  },
  {
    id: 'duplicate',
    title: 'Duplicate',
    group: 'Edit',
    keys: ['mod+d'],
    icon: 'file-plus',
    when: 'hasBlocks',
    context: ['block'],
    edit: ({ board, selection }) => pasteClip(board, clipOf(board, selection), 1),
  },
] as const satisfies readonly Command[]
