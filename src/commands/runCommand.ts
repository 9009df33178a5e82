import type { Command } from './command.ts'
import { PREDICATES } from './predicates.ts'
import type { Workspace } from './workspace.ts'

/** True when the command can be run now. */
export const isAvailable = (command: Command, workspace: Workspace): boolean =>
  command.when === undefined || PREDICATES[command.when](workspace)

/** Runs a command if it is available; an edit becomes one undo step named by its title, an edit without changes none. */
export async function runCommand(command: Command, workspace: Workspace): Promise<void> {
  if (!isAvailable(command, workspace)) return
  if ('act' in command) return command.act(workspace)
  const { document, session } = workspace
  const edit = command.edit({ board: document.board(), selection: new Set(session.getState().selection) })
  if (edit.changes.length > 0) {
    const { title, merge } = command
    document.apply(edit.changes, {
      title,
      ...(merge ? { merge } : {}),
      ...(edit.select ? { select: edit.select } : {}),
    })
  } else if (edit.select) session.setState({ selection: edit.select })
}
