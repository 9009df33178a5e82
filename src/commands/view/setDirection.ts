import type { Direction } from '#domain/board/board.ts'
import { turnBoard } from '#domain/edits/turnBoard.ts'
import type { BoardEdit } from '../boardEdit.ts'

/** Makes the tiers run from left to right, or from top to bottom. */
export const setDirection: BoardEdit<Direction> = {
  id: 'set-direction',
  title: 'Turn the tiers',
  edit: (board, direction) => ({ changes: turnBoard(board, direction) }),
}
