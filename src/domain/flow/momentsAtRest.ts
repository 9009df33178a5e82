import type { Board } from '#domain/board/board.ts'
import { isComplete } from './isComplete.ts'
import type { Speaks } from './rule.ts'

/** Whose rules speak on a board that nobody is drawing on: those of a review, too, once the board is complete. */
export const momentsAtRest = (board: Board): readonly Speaks[] =>
  isComplete(board) ? ['live', 'settled', 'review'] : ['live', 'settled']
