import type { Command } from '../command.ts'
import type { Workspace } from '../workspace.ts'

/** Goes one step back or on; a board that is turned by that stays in view, as when it is turned by hand. */
function travel({ document, view }: Workspace, way: 'undo' | 'redo'): void {
  const { direction } = document.board().settings
  document[way]()
  const { settings, blocks } = document.board()
  if (settings.direction !== direction) view.reveal(blocks.map(({ id }) => id))
}

/** Undo and redo of everything done to the board in this tab. */
export const HISTORY_COMMANDS = [
  {
    id: 'undo',
    title: 'Undo',
    group: 'Edit',
    keys: ['mod+z'],
    repeats: true,
    icon: 'undo-2',
    when: 'canUndo',
    act: (workspace) => travel(workspace, 'undo'),
  },
  {
    id: 'redo',
    title: 'Redo',
    group: 'Edit',
    keys: ['mod+shift+z', 'mod+y'],
    repeats: true,
    icon: 'redo-2',
    when: 'canRedo',
    act: (workspace) => travel(workspace, 'redo'),
  },
] as const satisfies readonly Command[]
