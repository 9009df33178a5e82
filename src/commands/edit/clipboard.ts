import { withMermaid } from '#commands/file/withMermaid.ts'
import { decodeBoardText } from '#domain/board/decodeBoardText.ts'
import { describeProblem } from '#domain/board/describeProblem.ts'
import { encodeBoard } from '#domain/board/encodeBoard.ts'
import { fittingBoard } from '#domain/board/fitting.ts'
import { clipFile, clipOf, isEmptyClip, pasteClip } from '#domain/edits/clip.ts'
import { removeItems } from '#domain/edits/removeItems.ts'
import { holdsMermaid, startsAsMermaid } from '#domain/mermaid/read/looksLikeMermaid.ts'
import type { Command } from '../command.ts'
import { makeStep } from '../perform.ts'
import type { Workspace } from '../workspace.ts'

const THIS_TAB_ONLY = 'The browser keeps the clipboard closed to this page; the copy can be pasted in this tab only.'

/** The selected blocks and the edges between them as the text of a board file, or undefined when nothing is selected that is copied. */
export function selectionAsText({ document, desk }: Workspace): string | undefined {
  const board = document.board()
  const clip = clipFile(board, new Set(desk.getState().selection))
  if (isEmptyClip(clip)) return undefined
  return encodeBoard(clip)
}

/** Removes the selection as the second half of a cut. */
export function cutSelection(workspace: Workspace): void {
  const { document, desk } = workspace
  const ids = new Set<string>(desk.getState().selection)
  makeStep(workspace, { changes: removeItems(document.board(), ids), select: [] }, { title: 'Cut' })
  desk.setState({ pastes: 0 })
}

/** Reads a pasted text as Mermaid if it is that; false when it is something else. */
function pasteMermaid(workspace: Workspace, text: string): boolean {
  const isDocument = holdsMermaid(text)
  if (!isDocument && !startsAsMermaid(text)) return false
  const source = { text, name: 'From Mermaid', to: 'here' } as const
  void withMermaid(workspace, ({ importDocument, importMermaid }) =>
    isDocument ? importDocument(workspace, source) : importMermaid(workspace, source),
  )
  return true
}

/** Adds the blocks and edges of a copied text, or what a Mermaid text shows, and selects them; any other text gives a message and no change. */
export function pasteText(workspace: Workspace, text: string): void {
  const { document, desk, desktop } = workspace
  if (pasteMermaid(workspace, text)) return
  const decoded = decodeBoardText(text)
  if (!decoded.ok) {
    const first = decoded.error[0]
    const looksLikeBoard = text.trimStart().startsWith('{')
    desktop.notify(
      looksLikeBoard && first ? describeProblem(first) : 'The clipboard holds neither blocks nor a Mermaid diagram.',
      looksLikeBoard ? 'error' : 'info',
    )
    return
  }
  const pastes = desk.getState().pastes + 1
  const board = document.board()
  const edit = pasteClip(board, fittingBoard(decoded.value), { times: pastes })
  if (makeStep(workspace, edit, { title: 'Paste' }) === 'refused') return
  desk.setState({ pastes, started: true })
  if (board.blocks.length === 0) workspace.view.fit()
}

async function copy(workspace: Workspace): Promise<boolean> {
  const text = selectionAsText(workspace)
  if (text === undefined) return false
  const { desktop, desk } = workspace
  if (!(await desktop.copyText(text))) desktop.notify(THIS_TAB_ONLY, 'error')
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
    edit: ({ board, selection }) => pasteClip(board, clipOf(board, selection), { times: 1 }),
  },
] as const satisfies readonly Command[]
