import { createBoardDocument } from '#document/boardDocument.ts'
import type { Selection } from '#document/history.ts'
import { type Block, type BlockId, type Board, EMPTY_BOARD } from '#domain/board/board.ts'
import type { Change } from '#domain/board/change.ts'
import { testClock } from './ports.ts'

/** A document showing the board, with a selection of its own. */
export function openDocument(start: Board = EMPTY_BOARD) {
  let selected: Selection = new Set()
  const selection = {
    get: () => selected,
    set: (next: Selection) => {
      selected = next
    },
  }
  const document = createBoardDocument({ clock: testClock, selection })
  document.load(start)
  return { ...document, selection, board: () => document.state.getState().board }
}

/** A plain block whose label is its id, with the given fields instead of its own. */
export const blockWith = (id: string, fields: Partial<Block> = {}): Block => ({
  id: id as BlockId,
  kind: 'app',
  label: id,
  tier: 'business',
  x: 0,
  y: 0,
  order: 0,
  ...fields,
})

/** The change that puts a block at this x. */
export const moveTo = (id: string, x: number): Change => ({
  op: 'patch',
  type: 'block',
  id: id as BlockId,
  fields: { x },
})
