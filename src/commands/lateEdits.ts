import { type Alignment, alignBlocks, distributeBlocks } from '#domain/edits/arrange.ts'
import { clipOf } from '#domain/edits/clip.ts'
import { pasteClip } from '#domain/edits/pasteClip.ts'
import { tidyChanges } from '#domain/edits/tidyChanges.ts'
import { turnBoard } from '#domain/edits/turnBoard.ts'
import type { EditCommand } from './command.ts'

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

const duplicate: WorksOut = ({ board, selection, newId }) =>
  pasteClip(board, clipOf(board, selection), { times: 1, newId })

/** The edits of commands that arrange or copy what is on a board, as one part of the page. */
export const LATE_EDITS = { tidy, turn, align, distribute, duplicate }
