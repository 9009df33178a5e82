import type { Command } from '../command.ts'
import type { Workspace } from '../workspace.ts'

/** Goes one step back or on; a board that is turned by that is fitted into the view: all of it is elsewhere. */
function travel({ document, view }: Workspace, way: 'undo' | 'redo'): void {
  const { direction } = document.board().settings
  document[way]()
  if (document.board().settings.direction !== direction) view.fit()
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
