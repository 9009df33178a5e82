import type { Command, EditContext } from './command.ts'
import { makeStep } from './perform.ts'
import { PREDICATES } from './predicates.ts'
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

/** Runs a command if it is available; an edit becomes one undo step named by its title, an edit without changes none. */
export async function runCommand(command: Command, workspace: Workspace): Promise<void> {
  // What is being typed is part of what the command works on.
  workspace.drafts.writeAll()
  if (!isAvailable(command, workspace)) return
  if ('act' in command) return command.act(workspace)
  const { title, merge } = command
  makeStep(workspace, command.edit(contextOf(workspace)), { title, ...(merge ? { merge } : {}) })
}
