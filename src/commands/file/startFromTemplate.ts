import { fillBoard } from '#domain/edits/fillBoard.ts'
import type { Template } from '#domain/templates/template.ts'
import { templateStepWords } from '#words/templateSteps.ts'
import type { BoardEdit } from '../boardEdit.ts'
import { perform } from '../perform.ts'
import type { Workspace } from '../workspace.ts'

/** Fills an empty board with a design to start from; one that something was drawn on since stays as it is. */
export const fillFromTemplate: BoardEdit<Template> = {
  id: 'fill-from-template',
  title: ({ title }) => templateStepWords.startFrom(title),
  edit: (board, template) => ({ changes: board.blocks.length > 0 ? [] : fillBoard(template.board()) }),
}

/** Starts from a template: fills the board with it, checks it at once and shows all of it. */
export function startFromTemplate(workspace: Workspace, template: Template): void {
  const { check, desk, view } = workspace
  if (perform(workspace, fillFromTemplate, template).is !== 'made') return
  desk.setState({ started: true })
  check.checkNow()
  view.fit()
  view.focus()
}
