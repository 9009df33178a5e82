import { useCallback, useEffect, useState } from 'react'
import type { BoardSummary, Workspace } from '#commands/workspace.ts'
import { Icon } from '#icons/Icon.tsx'
import { usePart } from '#parts/usePart.ts'
import { finderWords } from '#words/finder.ts'
import { useBoard, useWorkspace } from '#workspace/useWorkspace.ts'
import { findingDeeds, onBoardDeeds } from './boardDeeds.tsx'
import { blockDeeds, type CommandDeeds } from './commandDeeds.tsx'
import type { DeedGroup } from './deed.ts'

/** Technologies come from the table of all products, which only who looks for one needs. */
const loadLater = () => import('./laterDeeds.tsx')

/** The other boards in this browser, to be opened. */
function boardDeeds({ library }: Workspace, boards: readonly BoardSummary[]): DeedGroup {
  return {
    title: finderWords.groups.boards,
    choices: boards
      .filter(({ id }) => id !== library.current())
      .map(({ id, name }) => ({
        id: `board-${id}`,
        title: name,
        icon: <Icon name="folder-open" />,
        act: (workspace: Workspace) => workspace.library.open(id),
      })),
  }
}

/** Everything there is to be found once something is typed, group by group; what is loaded or read for it joins when it is there. */
export function useDeeds(commands: CommandDeeds): () => readonly DeedGroup[] {
  const workspace = useWorkspace()
  const board = useBoard((whole) => whole)
  const [boards, setBoards] = useState<readonly BoardSummary[]>([])
  const later = usePart(loadLater, true)
  useEffect(() => {
    // Boards that cannot be read are not found; the list of boards says so.
    workspace.library.list().then(setBoards, () => {})
  }, [workspace])
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is on the board is found anew once it changes
  return useCallback(() => {
    const found = later.status === 'ready' ? later.part.LATER_DEEDS : undefined
    return [
      { title: finderWords.groups.commands, choices: commands.grouped.flatMap(({ choices }) => choices) },
      blockDeeds(workspace),
      ...(found ? [found.technologies] : []),
      onBoardDeeds(workspace),
      boardDeeds(workspace, boards),
      findingDeeds(workspace),
      ...(found ? [found.templates, found.settings] : []),
      commands.idle,
    ]
  }, [workspace, board, boards, later, commands])
}
