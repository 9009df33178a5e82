import type { Board } from '#domain/board/board.ts'
import { fittingChanges } from '#domain/board/fitting.ts'
import type { OpenDraft } from './draft.ts'
import { drawBlocks } from './drawBlocks.ts'
import { drawEdges } from './drawEdges.ts'
import { openSheet } from './sheet.ts'

/**
 * Opens a draft of a board. Ids of new records are made from the seed, so that the same repair of the same board is the same
 * changes: two people who apply it at once get one result. Its changes leave nothing on a record that its kind cannot have.
 */
export function openDraft(start: Board, seed: string): OpenDraft {
  const sheet = openSheet(start, seed)
  return {
    board: sheet.board,
    changes: () => fittingChanges(start, sheet.changes()),
    block: sheet.block,
    ...drawBlocks(sheet),
    ...drawEdges(sheet),
    setBrief: (fields) => sheet.apply({ op: 'patch', type: 'brief', fields }),
    setSettings: (fields) => sheet.apply({ op: 'patch', type: 'settings', fields }),
  }
}
