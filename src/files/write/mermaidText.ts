import type { Board } from '#domain/board/board.ts'
import { writeMermaid } from '#domain/mermaid/write/catalogue.ts'
import type { WrittenMermaid } from '#domain/mermaid/write/mermaidDialect.ts'
import type { MermaidOptions } from '#domain/mermaid/write/mermaidOptions.ts'
import { boardLine } from '../boardLine.ts'

/** The board as Mermaid as it is taken away: in the dialect of the options, with the board kept inside if asked for. */
export function mermaidText(board: Board, options: MermaidOptions): WrittenMermaid {
  const written = writeMermaid(board, options)
  return options.board ? { ...written, text: `${written.text}${boardLine(board)}` } : written
}
