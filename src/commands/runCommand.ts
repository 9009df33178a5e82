import type { Edit } from '#domain/edits/edit.ts'
import { loadingWords } from '#words/loading.ts'
import type { Command, EditCommand, EditContext, LateEditCommand } from './command.ts'
import { makeStep } from './perform.ts'
import { PREDICATES } from './predicates.ts'
import { withPart } from './withPart.ts'
import type { Workspace } from './workspace.ts'

/** True when the command can be run now. */
export const isAvailable = (command: Command, workspace: Workspace): boolean =>
  command.when === undefined || PREDICATES[command.when](workspace)

const contextOf = ({ document, desk, newId }: Workspace): EditContext => ({
  board: document.board(),
  selection: desk.getState().selection,
  newId,
})

/** True when what the command sets is so already. */
export const holdsNow = (command: Command, workspace: Workspace): boolean =>
  command.holds?.(contextOf(workspace)) ?? false

/** The edits on their way to a workspace: whatever is asked for meanwhile comes after them. */
const onTheirWay = new WeakMap<Workspace, Promise<unknown>>()

/** More changes than this are too many to be looked at. */
const MOST_SHOWN = 150

/** Shows what an edit would do; whoever shows it makes it once that is confirmed. */
function consider({ desk }: Workspace, { id, title }: Command, edit: Edit): void {
  const { changes } = edit
  desk.setState({
    considered: { command: id, title, edit },
    preview: changes.length > MOST_SHOWN ? undefined : changes,
  })
}

/** Makes an edit that is loaded first, on the board as it is then, of what was selected when it was asked for. */
async function runLate(command: LateEditCommand, workspace: Workspace, looksFirst: boolean): Promise<void> {
  const asked = contextOf(workspace)
  const made = withPart(workspace, { load: () => command.load(asked), missing: loadingWords.part }, (edit) => {
    const step = edit({ ...asked, board: workspace.document.board() })
    if (looksFirst && command.previews && step.changes.length > 0) return consider(workspace, command, step)
    const happened = makeStep(workspace, step, { title: command.title })
    const shown = step.shows ?? (command.reveals && step.select)
    if (shown && happened === 'made') workspace.view.reveal(shown)
    if (step.why && happened === 'nothing') workspace.desktop.notify(step.why)
  })
  if (command.isSlow) return made
  onTheirWay.set(workspace, Promise.allSettled([made]))
  try {
    await made
  } finally {
    onTheirWay.delete(workspace)
  }
}

function makeEdit({ title, merge, edit }: EditCommand, workspace: Workspace): void {
  makeStep(workspace, edit(contextOf(workspace)), { title, ...(merge ? { merge } : {}) })
}

/**
 * Runs a command if it is available, after those whose edits are still being loaded; an edit becomes one undo step named by its title,
 * an edit without changes none. Where an edit cannot be loaded that is told, and nothing else happens. What can be looked at beforehand is
 * only shown where somebody `looksFirst`, since no menu has shown it.
 */
export async function runCommand(command: Command, workspace: Workspace, looksFirst = false): Promise<void> {
  for (let before = onTheirWay.get(workspace); before; before = onTheirWay.get(workspace)) await before
  // What is being typed is part of what the command works on.
  workspace.drafts.writeAll()
  if (!isAvailable(command, workspace)) return
  if ('act' in command) return command.act(workspace)
  if ('load' in command) return runLate(command, workspace, looksFirst)
  makeEdit(command, workspace)
}
