import type { Board } from '#domain/board/board.ts'
import { mermaidDialect } from './catalogue.ts'
import type { WrittenMermaid } from './mermaidDialect.ts'
import type { MermaidOptions } from './mermaidOptions.ts'

/** The board in the dialect of the options. The same board and options always give the same text. */
export const writeMermaid = (board: Board, options: MermaidOptions): WrittenMermaid =>
  mermaidDialect(options.dialect).write(board, options)
