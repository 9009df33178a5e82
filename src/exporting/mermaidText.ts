import type { Board } from '#domain/board/board.ts'
import { applyChanges } from '#domain/board/change.ts'
import { encodeBoard } from '#domain/board/encodeBoard.ts'
import type { WrittenMermaid } from '#domain/mermaid/write/mermaidDialect.ts'
import type { MermaidOptions } from '#domain/mermaid/write/mermaidOptions.ts'
import { pendingMermaidIds } from '#domain/mermaid/write/pendingMermaidIds.ts'
import { writeMermaid } from '#domain/mermaid/write/writeMermaid.ts'
import { toBase64 } from './base64.ts'
import { toUtf8 } from './utf8.ts'

/** What begins the comment line that carries a board, before its file as base64. */
export const BOARD_COMMENT = '%% tierboard:1 '

/** The line that carries the board: its file without the white space, with the node ids it has after this export. */
function boardLine(board: Board): string {
  const file: unknown = JSON.parse(encodeBoard(applyChanges(board, pendingMermaidIds(board))))
  return `${BOARD_COMMENT}${toBase64(toUtf8(JSON.stringify(file)))}\n`
}

/** The board as Mermaid as it is taken away: in the dialect of the options, with the board kept inside if asked for. */
export function mermaidText(board: Board, options: MermaidOptions): WrittenMermaid {
  const written = writeMermaid(board, options)
  return options.board ? { ...written, text: `${written.text}${boardLine(board)}` } : written
}
