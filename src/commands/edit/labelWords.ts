import type { BlockId } from '#domain/board/board.ts'
import { takeLabelWords, understoodBlock } from '#domain/sketch/labelWords.ts'
import { commandWords } from '#words/commands.ts'
import type { BoardEdit } from '../boardEdit.ts'

/** Takes what the label of a block says into its fields, as a step of its own behind the typing: one key brings the label back as it was. */
export const takeLabel: BoardEdit<{ readonly id: BlockId }> = {
  id: 'take-label',
  title: commandWords.takeLabel,
  edit: (board, { id }) => ({ changes: takeLabelWords(board, id) }),
}

/** What is loaded for a label that is being typed. */
export const LABEL_WORDS = { takeLabel, understoodBlock }
