import { readBoardFile } from '#exporting/openFile.ts'
import type { Workspace } from '../workspace.ts'

/** Opens a board file, or an SVG or PNG that carries a board, as a new board; what cannot be read gives a message and changes nothing. */
export async function openBoardFile(workspace: Workspace, file: File): Promise<void> {
  const { desktop, library } = workspace
  const opened = await readBoardFile(file)
  if (!opened.ok) {
    desktop.notify(opened.error.message, 'error')
    return
  }
  await library.openNew(opened.value)
  desktop.notify(`Opened ${file.name}.`)
}
