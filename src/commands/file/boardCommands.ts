import { encodeBoard } from '#domain/board/encodeBoard.ts'
import { fileNameFor } from '#exporting/fileNameFor.ts'
import type { Command } from '../command.ts'
import { openBoardFile } from './openBoardFile.ts'

/** What is done to the board as a whole: new, open, save, rename, export. */
export const BOARD_COMMANDS: readonly Command[] = [
  {
    id: 'new-board',
    title: 'New board',
    group: 'Board',
    keys: ['shift+n'],
    icon: 'file-plus',
    act: async ({ library }) => void (await library.openNew()),
  },
  {
    id: 'open-file',
    title: 'Open a file…',
    group: 'Board',
    keys: ['mod+o'],
    icon: 'folder-open',
    act: async (workspace) => {
      const file = await workspace.desktop.pickFile()
      if (file) await openBoardFile(workspace, file)
    },
  },
  {
    id: 'boards',
    title: 'Boards in this browser…',
    group: 'Board',
    keys: ['shift+o'],
    icon: 'layout-template',
    act: ({ session }) => session.setState({ dialog: 'boards' }),
  },
  {
    id: 'save-file',
    title: 'Save as file',
    group: 'Board',
    keys: ['mod+s'],
    icon: 'download',
    act: ({ document, desktop }) => {
      const board = document.board()
      const name = fileNameFor(board.settings.name, 'tierboard.json')
      desktop.saveFile(name, new Blob([encodeBoard(board)], { type: 'application/json' }))
      desktop.notify(`Saved as ${name}.`)
    },
  },
  {
    id: 'export',
    title: 'Export…',
    group: 'Board',
    keys: ['mod+e'],
    icon: 'download',
    act: ({ session }) => session.setState({ dialog: 'export' }),
  },
]
