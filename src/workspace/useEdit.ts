import type { BoardEdit } from '#commands/boardEdit.ts'
import { type Outcome, perform } from '#commands/perform.ts'
import type { Edit } from '#domain/edits/edit.ts'
import { useWorkspace } from './useWorkspace.ts'

/** The function that makes an edit of the open board and tells what came of it. */
export function useEdit<Args, Made extends Edit>(edit: BoardEdit<Args, Made>): (args: Args) => Outcome<Made> {
  const workspace = useWorkspace()
  return (args) => perform(workspace, edit, args)
}
