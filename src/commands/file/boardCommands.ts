import type { Command } from '../command.ts'
import { openChosenFile } from './openChosenFile.ts'
import { saveFile, saveFileAs } from './saveFile.ts'

/** What is done to the board as a whole: new, open, save, rename, export. */
export const BOARD_COMMANDS = [
  {
    id: 'new-board',
    title: 'New board',
    group: 'Board',
    icon: 'file-plus',
    act: async ({ library }) => void (await library.openNew()),
  },
  {
    id: 'open-file',
    title: 'Open a file…',
    group: 'Board',
    keys: ['mod+o'],
    whileTyping: true,
    icon: 'folder-open',
    act: async (workspace) => {
      const file = await workspace.desktop.pickFile()
      if (file) await openChosenFile(workspace, file)
    },
  },
  {
    id: 'boards',
    title: 'Boards in this browser…',
    group: 'Board',
    icon: 'layout-template',
    act: ({ desk }) => desk.setState({ dialog: 'boards' }),
  },
  {
    id: 'save-file',
    title: 'Save as file',
    group: 'Board',
    keys: ['mod+s'],
    whileTyping: true,
    icon: 'download',
    act: (workspace) => saveFile(workspace),
  },
  {
    id: 'save-file-as',
    title: 'Save as another file…',
    group: 'Board',
    keys: ['mod+shift+s'],
    whileTyping: true,
    icon: 'download',
    act: saveFileAs,
  },
  {
    id: 'stop-reading',
    title: 'Stop opening the file',
    group: 'Board',
    icon: 'x',
    when: 'isReading',
    act: ({ desk }) => desk.getState().reading?.stop(),
  },
  {
    id: 'export',
    title: 'Export…',
    group: 'Board',
    keys: ['mod+e'],
    whileTyping: true,
    icon: 'download',
    act: ({ desk }) => desk.setState({ dialog: 'export' }),
  },
] as const satisfies readonly Command[]
