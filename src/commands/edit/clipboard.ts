import { encodeBoard } from '#domain/board/encodeBoard.ts'
import { clipFile, isEmptyClip } from '#domain/edits/clip.ts'
import { removeItems } from '#domain/edits/removeItems.ts'
import { commandWords } from '#words/commands.ts'
import { loadingWords } from '#words/loading.ts'
import type { Command } from '../command.ts'
import { loadLateEdits } from '../loadLateEdits.ts'
import { makeStep } from '../perform.ts'
import { withPart } from '../withPart.ts'
import type { Workspace } from '../workspace.ts'

/** What adds a pasted text; a text that can be no board is Mermaid, as far as anybody pastes texts here. */
const pasting = (text: string) => ({
  load: () => import('./addPasted.ts'),
  missing: text.trimStart().startsWith('{') ? loadingWords.pasting : loadingWords.reader,
})

/** The selected blocks and the edges between them as the text of a board file, or undefined when nothing is selected that is copied. */
export function selectionAsText({ document, desk }: Workspace): string | undefined {
  const board = document.board()
  const clip = clipFile(board, desk.getState().selection)
  if (isEmptyClip(clip)) return undefined
  return encodeBoard(clip)
}

/** Removes the selection as the second half of a cut. */
export function cutSelection(workspace: Workspace): void {
  const { document, desk } = workspace
  const changes = removeItems(document.board(), desk.getState().selection)
  makeStep(workspace, { changes, select: [] }, { title: commandWords.cut })
  desk.setState({ pastes: 0 })
}

/** Adds the blocks and edges of a copied text, or what a Mermaid text shows, and selects them; any other text gives a message and no change. */
export const pasteText = (workspace: Workspace, text: string): Promise<void> =>
  withPart(workspace, pasting(text), ({ addPasted }) => addPasted(workspace, text))

async function copy(workspace: Workspace): Promise<boolean> {
  const text = selectionAsText(workspace)
  if (text === undefined) return false
  const { desktop, desk } = workspace
  if (!(await desktop.copyText(text))) desktop.notify(commandWords.clipboardClosed, 'error')
  desk.setState({ pastes: 0 })
  return true
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
      if (text !== undefined) await pasteText(workspace, text)
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
    load: async () => (await loadLateEdits()).duplicate,
    reveals: true,
  },
] as const satisfies readonly Command[]
