import type { FilePlace, WriteFault } from '#desk/boardFile.ts'
import { keepFile } from '#desk/desk.ts'
import { encodeBoard } from '#domain/board/encodeBoard.ts'
import { fileNameFor } from '#files/write/fileNameFor.ts'
import { savingWords } from '#words/saving.ts'
import type { Workspace } from '../workspace.ts'

/** Why a file was not written, and whether its board is still the one that is shown. */
interface Failure {
  readonly fault: WriteFault
  readonly shown: boolean
}

const nameOf = ({ document }: Workspace) => fileNameFor(document.board().settings.name, 'tierboard.json')

function download(workspace: Workspace): void {
  const { document, desktop } = workspace
  const name = nameOf(workspace)
  desktop.saveFile(name, new Blob([encodeBoard(document.board())], { type: 'application/json' }))
  desktop.notify(savingWords.savedAs(name))
}

/** Tells why a file was not written; where another program changed it, a person decides whether to go over that. */
function tellFault({ desk, desktop }: Workspace, place: FilePlace, { fault, shown }: Failure): void {
  if (fault === 'changed' && shown) {
    desk.setState({ dialog: 'save-over' })
    return
  }
  desktop.notify(savingWords.notSaved(place.name, fault), 'error')
}

async function saveTo(workspace: Workspace, place: FilePlace, over: boolean): Promise<void> {
  const { document, desk, desktop, library, drafts } = workspace
  const [boardId, board] = [library.current(), document.board()]
  const typing = drafts.state.getState() > 0
  const written = await place.write(() => encodeBoard(board), over)
  if (!written.ok) return tellFault(workspace, place, { fault: written.error, shown: library.current() === boardId })
  keepFile(desk, boardId, { place, saved: board })
  const { savedTo, savedToWhileTyping } = savingWords
  desktop.notify((typing ? savedToWhileTyping : savedTo)(place.name))
}

/**
 * Saves the board to the file it was opened from, else as a download. What keeps the file from being written is said, and where
 * another program changed it meanwhile a person is asked, unless `over` says that they were.
 */
export async function saveFile(workspace: Workspace, over = false): Promise<void> {
  const { desk, library } = workspace
  const file = desk.getState().files.get(library.current())
  if (file) await saveTo(workspace, file.place, over)
  else download(workspace)
}

/** Saves the board to a file that a person chooses, which it then belongs to; a download where the browser lets them choose none. */
export async function saveFileAs(workspace: Workspace): Promise<void> {
  const place = await workspace.desktop.pickPlace(nameOf(workspace))
  if (place === 'unavailable') download(workspace)
  else if (place !== 'cancelled') await saveTo(workspace, place, true)
}
