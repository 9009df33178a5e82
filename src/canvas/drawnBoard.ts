import type { Block, Board } from '#domain/board/board.ts'
import type { Fold } from '#domain/layout/foldedBoard.ts'
import { useBoard } from '#workspace/useWorkspace.ts'

// The code of the page, not the state of a canvas: it comes with the later layers.
let folding = (board: Board): Board => board

/** Takes on how boards with collapsed zones are drawn. */
export function foldBy(fold: (board: Board) => Board): void {
  folding = fold
}

/** The board as a canvas draws it: collapsed zones are one card each, with the id of the zone. Edits are worked out from the whole board. */
export const drawnBoard = (board: Board): Board => folding(board)

/** What a card of a collapsed zone stands for; undefined for the card of a block. */
export const foldOn = (block: Block | undefined) => (block as { readonly fold?: Fold } | undefined)?.fold

/** A slice of the board as it is drawn. */
export const useDrawnBoard = <T>(select: (board: Board) => T): T => useBoard((board) => select(drawnBoard(board)))
