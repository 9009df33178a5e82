import type { Command } from '../command.ts'

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
    act: ({ document }) => document.undo(),
  },
  {
    id: 'redo',
    title: 'Redo',
    group: 'Edit',
    keys: ['mod+shift+z', 'mod+y'],
    repeats: true,
    icon: 'redo-2',
    when: 'canRedo',
    act: ({ document }) => document.redo(),
  },
] as const satisfies readonly Command[]
