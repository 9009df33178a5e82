import { keepFile } from '#desk/desk.ts'
import { readBoardFile, readTextFile } from '#files/read/openFile.ts'
import { fileReadingWords } from '#words/fileReading.ts'
import { loadingWords } from '#words/loading.ts'
import { withPart } from '../withPart.ts'
import type { Workspace } from '../workspace.ts'

const MERMAID = { load: () => import('./importMermaid.ts'), missing: loadingWords.reader }
const DIAGRAMS = /\.(?:mmd|mermaid|md|markdown)$/i
/** A picture is not saved back to: it would have to be drawn anew in ways that nobody is asked for. */
const BOARD_FILE = /\.json$/i

async function openText(workspace: Workspace, file: File): Promise<void> {
  const text = await readTextFile(file)
  if (!text.ok) return workspace.desktop.notify(text.error.message, 'error')
  await withPart(workspace, MERMAID, ({ importFile }) => importFile(workspace, text.value, file.name))
}

/** Smaller files are read before anybody could read that they are. */
const SHOWN_BYTES = 1_000_000

/** The board in a file; while a large one is read, the desk says how far, and a person may end it. A later file ends an earlier one. */
async function readWatched({ desk }: Workspace, file: File) {
  desk.getState().reading?.stop()
  const ending = new AbortController()
  const { name, size } = file
  const reading = { name, size, read: 0, stop: () => ending.abort() }
  const { stop } = reading
  const isShown = () => desk.getState().reading?.stop === stop
  if (size > SHOWN_BYTES) desk.setState({ reading })
  const opened = await readBoardFile(file, {
    signal: ending.signal,
    progress: (read) => isShown() && desk.setState({ reading: { ...reading, read } }),
  })
  if (isShown()) desk.setState({ reading: undefined })
  return { opened, stopped: ending.signal.aborted }
}

/**
 * Opens a board file, an SVG or PNG that carries a board, a Mermaid file, or a diagram of a Markdown document as a new board; what
 * cannot be read gives a message and changes nothing. A board file can be saved back to where the browser allows.
 */
export async function openBoardFile(workspace: Workspace, file: File): Promise<void> {
  const { desktop, library, desk } = workspace
  if (DIAGRAMS.test(file.name)) return openText(workspace, file)
  const { opened, stopped } = await readWatched(workspace, file)
  if (!opened.ok) {
    desktop.notify(opened.error.message, stopped ? 'info' : 'error')
    return
  }
  // A person may choose to stay with the board that is shown.
  if (!(await library.openNew(opened.value))) return
  const place = BOARD_FILE.test(file.name) ? desktop.placeOf(file) : undefined
  if (place) keepFile(desk, library.current(), { place, saved: opened.value })
  desktop.notify(fileReadingWords.opened(file.name))
}
