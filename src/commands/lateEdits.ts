import type { BlockId } from '#domain/board/board.ts'
import type { Change } from '#domain/board/change.ts'
import { type Alignment, alignBlocks, distributeBlocks } from '#domain/edits/arrange.ts'
import { duplicateBeside, duplicateTo } from '#domain/edits/duplicate.ts'
import type { Edit } from '#domain/edits/edit.ts'
import type { TidyWish } from '#domain/edits/tidyChanges.ts'
import { turnBoard } from '#domain/edits/turnBoard.ts'
import { commandWords } from '#words/commands.ts'
import { tidyingWords } from '#words/tidying.ts'
import { type BlocksToMove, intoEdge } from './arrange/placeEdits.ts'
import { tidyAside } from './arrange/tidyAside.ts'
import type { BoardEdit } from './boardEdit.ts'
import type { EditCommand, EditContext } from './command.ts'
import { offerJoin, takeJoinOffer } from './edges/joinOffer.ts'

type WorksOut = EditCommand['edit']

/** What tidying does with the changes that it comes to: what moves is brought into view, and that nothing moves is told. */
function tidyEdit(changes: readonly Change[]): Edit {
  const moved = changes.flatMap((change) => (change.type === 'block' && change.op === 'patch' ? [change.id] : []))
  return { changes, lines: 'anew', ...(moved.length > 0 ? { shows: moved } : { why: tidyingWords.noBetter }) }
}

/** Tidying, worked out while the page goes on; nothing moves on a board that somebody went on with meanwhile, which is told. */
async function tidyingOf(wish: TidyWish): Promise<WorksOut> {
  const changes = await tidyAside(wish)
  if (!changes) return () => ({ changes: [] })
  return ({ board }) => (board === wish.board ? tidyEdit(changes) : { changes: [], why: tidyingWords.changedMeanwhile })
}

const tidy = ({ board }: EditContext) => tidyingOf({ board })

const tidySelected = ({ board, selection }: EditContext) => tidyingOf({ board, only: selection })

const turn: WorksOut = ({ board }) => ({
  changes: turnBoard(board, board.settings.direction === 'right' ? 'down' : 'right'),
  shows: board.blocks.map(({ id }) => id),
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
export const LATE_EDITS = {
  ...{ tidy, tidySelected, turn, align, distribute },
  ...{ duplicate, duplicateBlocks, offerJoin, takeJoinOffer },
}
