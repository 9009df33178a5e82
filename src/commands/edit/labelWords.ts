import type { BlockId } from '#domain/board/board.ts'
import { takeLabelWords, understoodBlock } from '#domain/sketch/labelWords.ts'
import { typedFlowWords } from '#words/typedFlow.ts'
import type { BoardEdit } from '../boardEdit.ts'
import { perform } from '../perform.ts'
import type { Workspace } from '../workspace.ts'

/** Takes what the label of a block says into its fields, as a step of its own behind the typing: one key brings the label back as it was. */
export const takeLabel: BoardEdit<{ readonly id: BlockId }> = {
  id: 'take-label',
  title: typedFlowWords.takeLabel,
  edit: (board, { id }) => ({
    changes: takeLabelWords(board, id),
    room: { around: [id], ifGrown: true, goesOn: true },
  }),
}

/** Takes what was typed as the label of a block, unless its board is left, and keeps the block in sight. */
function takeTyped(workspace: Workspace, id: BlockId): void {
  if (workspace.closed.aborted) return
  if (perform(workspace, takeLabel, { id }).is === 'made') workspace.view.reveal([id])
}

/** What is loaded for a label that is being typed. */
export const LABEL_WORDS = { takeTyped, understoodBlock }
