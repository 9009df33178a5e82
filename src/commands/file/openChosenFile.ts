import { loadingWords } from '#words/loading.ts'
import { withPart } from '../withPart.ts'
import type { Workspace } from '../workspace.ts'

const OPENING = { load: () => import('./openBoardFile.ts'), missing: loadingWords.file }

/** Opens a file that a person chose or dropped, as a new board; what opens files is loaded on first use, and a message says when it cannot be. */
export const openChosenFile = (workspace: Workspace, file: File): Promise<void> =>
  withPart(workspace, OPENING, ({ openBoardFile }) => openBoardFile(workspace, file))
