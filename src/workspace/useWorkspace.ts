import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import { type CommandId, commandById } from '#commands/catalogue.ts'
import { isAvailable, runCommand } from '#commands/runCommand.ts'
import type { Workspace } from '#commands/workspace.ts'
import type { Desk } from '#desk/desk.ts'
import type { Board } from '#domain/board/board.ts'

/** Hands the workspace to every component; the only context there is. */
export const WorkspaceContext = createContext<Workspace | undefined>(undefined)

/** The workspace of the app. Throws outside of it. */
export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext)
  if (!workspace) throw new Error('useWorkspace is used outside the app')
  return workspace
}

/** A slice of the board; the component renders again only when the slice changes identity. */
export const useBoard = <T>(select: (board: Board) => T): T =>
  useStore(useWorkspace().document.state, (state) => select(state.board))

/** A slice of the desk. */
export const useDesk = <T>(select: (desk: Desk) => T): T => useStore(useWorkspace().desk, select)

/** A command by id, whether it can run now, and the function that runs it. */
export function useCommand(id: CommandId) {
  const workspace = useWorkspace()
  const command = commandById(id)
  const check = () => isAvailable(command, workspace)
  useStore(workspace.document.state, check)
  useStore(workspace.desk, check)
  return { command, enabled: check(), run: () => void runCommand(command, workspace) }
}
