import type { Board } from '#domain/board/board.ts'
import { fillBoard } from '#domain/edits/fillBoard.ts'
import type { Template } from '#domain/templates/template.ts'
import { commandWords } from '#words/commands.ts'
import { loadingWords } from '#words/loading.ts'
import type { BoardEdit } from '../boardEdit.ts'
import { perform } from '../perform.ts'
import { withPart } from '../withPart.ts'
import type { Workspace } from '../workspace.ts'

/** Fills an empty board with a design to start from; one that something was drawn on since stays as it is. */
export const fillFromTemplate: BoardEdit<{ readonly title: string; readonly design: Board }> = {
  id: 'fill-from-template',
  title: ({ title }) => commandWords.startFrom(title),
  edit: (board, { design }) => ({ changes: board.blocks.length > 0 ? [] : fillBoard(design) }),
}

/**
 * Starts from a template: fills the board with it, checks it at once and shows all of it. A design that cannot be loaded is told and
 * changes nothing.
 */
export const startFromTemplate = (workspace: Workspace, { title, load }: Template): Promise<void> =>
  withPart(workspace, { load, missing: loadingWords.design }, (board) => {
    const { check, closed, desk, view } = workspace
    if (closed.aborted || perform(workspace, fillFromTemplate, { title, design: board() }).is !== 'made') return
    desk.setState({ started: true })
    check.checkWhole()
    view.fit()
    view.focus()
  })
