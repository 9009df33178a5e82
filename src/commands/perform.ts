import type { DeskState } from '#desk/desk.ts'
import type { UndoStep } from '#document/history.ts'
import type { Edit } from '#domain/edits/edit.ts'
import type { NewId } from '#shared/newId.ts'
import type { BoardEdit } from './boardEdit.ts'
import type { DocumentPort, Workspace } from './workspace.ts'

/** What came of an edit: its changes were made, there was nothing to change, or the board would have grown too large. */
export type Happened = 'made' | 'nothing' | 'refused'

/** What came of an edit, and what it was worked out to be. */
export interface Outcome<Made extends Edit = Edit> {
  readonly is: Happened
  readonly edit: Made
}

/** What an edit needs of the workspace. */
export interface Changeable {
  readonly document: Pick<DocumentPort, 'board' | 'apply'>
  readonly desk: Pick<DeskState, 'setState'>
  readonly newId: NewId
  readonly room?: Workspace['room']
}

/**
 * Makes an edit as one undo step, with the room that it asks for; the one way to change the board. Without changes there is no step, only
 * what it selects.
 */
export function makeStep(
  { document, desk, room }: Omit<Changeable, 'newId'>,
  edit: Edit,
  step: Omit<UndoStep, 'select'>,
): Happened {
  const { select, lines } = edit
  const isChange = edit.changes.length > 0
  if (isChange) {
    const changes = room?.changesOf(edit, step.merge) ?? edit.changes
    if (!document.apply(changes, { ...step, ...(select ? { select } : {}) })) return 'refused'
    room?.made()
  }
  if (!isChange && select) desk.setState({ selection: new Set(select) })
  if (lines) desk.setState(({ linesAnew }) => ({ linesAnew: linesAnew + 1 }))
  return isChange ? 'made' : 'nothing'
}

/** Works an edit out on the board as it is now and makes it; what was refused is told, and nobody is to go on with it. */
export function perform<Args, Made extends Edit>(
  workspace: Changeable,
  edit: BoardEdit<Args, Made>,
  args: Args,
): Outcome<Made> {
  const made = edit.edit(workspace.document.board(), args, workspace.newId)
  const title = typeof edit.title === 'string' ? edit.title : edit.title(args)
  return { is: makeStep(workspace, made, { title, ...edit.joins?.(args, made) }), edit: made }
}
