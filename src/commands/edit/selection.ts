import { openSelected } from '#commands/zones/zoneCommands.ts'
import { labelOnly } from '#desk/slices/selection.ts'
import type { Board } from '#domain/board/board.ts'
import { findRecord } from '#domain/board/lookup.ts'
import { removeItems } from '#domain/edits/removeItems.ts'
import { commandWords } from '#words/commands.ts'
import type { Command } from '../command.ts'
import { loadLateEdits } from '../loadLateEdits.ts'
import { makeStep } from '../perform.ts'
import type { Workspace } from '../workspace.ts'

/** Offers to join what deleted blocks stood between, unless there is another step meanwhile; nothing is lost without it. */
function offerLater(workspace: Workspace, before: Board, gone: ReadonlySet<string>): void {
  const after = workspace.document.board()
  const offer = ({ offerJoin }: Awaited<ReturnType<typeof loadLateEdits>>) => {
    if (workspace.document.board() === after && after !== before) offerJoin(workspace, before, gone)
  }
  void loadLateEdits().then(offer, () => {})
}

/** What is done to the selection as such: choose, delete, rename, connect. */
export const SELECTION_COMMANDS = [
  {
    id: 'delete',
    title: 'Delete',
    group: 'Edit',
    keys: ['delete', 'backspace'],
    icon: 'x',
    when: 'hasSelection',
    context: ['block', 'edge', 'zone'],
    destructive: true,
    act: (workspace) => {
      const { document, desk, view } = workspace
      const [board, { selection }] = [document.board(), desk.getState()]
      const changes = removeItems(board, selection)
      makeStep(workspace, { changes, select: [] }, { title: commandWords.delete })
      view.focus()
      if (board.edges.some(({ from, to }) => selection.has(from) || selection.has(to)))
        offerLater(workspace, board, selection)
    },
  },
  {
    id: 'join-neighbours',
    title: 'Join what a deleted block stood between',
    group: 'Edge',
    keys: ['mod+j'],
    icon: 'spline',
    when: 'hasJoinOffer',
    act: async (workspace) => (await loadLateEdits()).takeJoinOffer(workspace),
  },
  {
    id: 'select-all',
    title: 'Select all',
    group: 'Edit',
    keys: ['mod+a'],
    when: 'hasContent',
    context: ['canvas'],
    act: ({ document, desk }) => {
      const { blocks, edges } = document.board()
      desk.setState({ selection: new Set([...blocks, ...edges].map((item) => item.id)) })
    },
  },
  {
    id: 'edit-label',
    title: 'Edit label',
    group: 'Edit',
    keys: ['enter', 'f2'],
    icon: 'pencil',
    when: 'oneItem',
    context: ['block', 'edge', 'zone'],
    act: (workspace) => {
      const { desk, document } = workspace
      const [editing] = desk.getState().selection
      // The name of a collapsed zone stands on a card that is none of a block.
      if (editing && findRecord(document.board().zones, editing)?.collapsed) return openSelected(workspace)
      desk.setState(labelOnly(editing))
    },
  },
  {
    id: 'connect',
    title: 'Connect to…',
    group: 'Edge',
    keys: ['j'],
    icon: 'spline',
    when: 'hasBlocks',
    context: ['block'],
    act: ({ document, desk, view }) => {
      const { selection, connectingFrom } = desk.getState()
      // The list stands beside its card.
      view.reveal([...selection])
      const from = document.board().blocks.find(({ id }) => selection.has(id))
      // A finger taps the other block; asked again, it gets the list, too.
      const isListed = !view.coarse || connectingFrom !== undefined
      desk.setState({ connectingFrom: from?.id, ...(isListed && { dialog: 'connect' }) })
    },
  },
] as const satisfies readonly Command[]
