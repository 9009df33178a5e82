import type { Board } from '#domain/board/board.ts'
import { useBoard } from '#workspace/useWorkspace.ts'

// The code of the page, not the state of a canvas: it comes with the later layers.
let folding = (board: Board): Board => board

/** Takes on how boards with collapsed zones are drawn. */
export function foldBy(fold: (board: Board) => Board): void {
  folding = fold
}

/** The board as a canvas draws it: collapsed zones are one card each, with the id of the zone. Edits are worked out from the whole board. */
export const drawnBoard = (board: Board): Board => folding(board)

/** A slice of the board as it is drawn. */
export const useDrawnBoard = <T>(select: (board: Board) => T): T => useBoard((board) => select(drawnBoard(board)))
