import type { BlockId } from '#domain/board/board.ts'
import { type Alignment, alignBlocks, distributeBlocks } from '#domain/edits/arrange.ts'
import { duplicateBeside, duplicateTo } from '#domain/edits/duplicate.ts'
import { tidyChanges } from '#domain/edits/tidyChanges.ts'
import { turnBoard } from '#domain/edits/turnBoard.ts'
import { commandWords } from '#words/commands.ts'
import { type BlocksToMove, intoEdge } from './arrange/placeEdits.ts'
import type { BoardEdit } from './boardEdit.ts'
import type { EditCommand } from './command.ts'
import { offerJoin, takeJoinOffer } from './edges/joinOffer.ts'

type WorksOut = EditCommand['edit']

const tidy: WorksOut = ({ board }) => ({ changes: tidyChanges(board), lines: 'anew' })

const turn: WorksOut = ({ board }) => ({
  changes: turnBoard(board, board.settings.direction === 'right' ? 'down' : 'right'),
})

const align =
  (alignment: Alignment): WorksOut =>
  ({ board, selection }) => ({ changes: alignBlocks(board, selection, alignment) })

const distribute =
  (axis: 'x' | 'y'): WorksOut =>
  ({ board, selection }) => ({ changes: distributeBlocks(board, selection, axis) })

const duplicate: WorksOut = ({ board, selection, newId }) => duplicateBeside(board, selection, newId)

/** Copies blocks to places, given by the top left corners of the copies on the board; each joins the tier its middle lies in. */
export const duplicateBlocks: BoardEdit<BlocksToMove> = {
  id: 'duplicate-blocks',
  title: commandWords.duplicate,
  edit: (board, { places, into, still }, newId) => {
    const edit = duplicateTo(board, places, newId)
    return {
      ...edit,
      room: { around: (edit.select ?? []) as BlockId[], into: intoEdge(into, newId), joins: true, still },
    }
  },
}

/** The edits of commands that arrange or copy what is on a board, as one part of the page. */
export const LATE_EDITS = { tidy, turn, align, distribute, duplicate, duplicateBlocks, offerJoin, takeJoinOffer }
