import { type Board, EMPTY_BOARD } from '#domain/board/board.ts'
import { encodeBoard } from '#domain/board/encodeBoard.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'

/** A flowchart with one finding, an error about its first link. */
export const PAST_THE_EDGE = 'flowchart TD\n  U[Browser] --> D[(Orders DB)]\n'
/** A flowchart without findings. */
export const FINE =
  'flowchart TD\n  U[Browser] --> L[Load balancer]\n  L --> S[Orders service]\n  S --> D[(Orders DB)]\n'
/** A diagram that is no flowchart. */
export const SEQUENCE = 'sequenceDiagram\n  A->>B: hello\n'
/** A flowchart with a slip in its third line. */
export const BROKEN = 'flowchart TD\n  A --> B\n  B --> [[\n'

/** A Mermaid text as a block of Markdown. */
export const fenced = (text: string): string => `\`\`\`mermaid\n${text}\`\`\`\n`

/** The file of a board in the compact notation. */
export const boardText = (notation: string, more: Partial<Board> = {}): string =>
  encodeBoard({ ...EMPTY_BOARD, ...parseNotation(notation), ...more })

/** The line, counted from 1, on which a part first stands in a text. */
export const lineOf = (text: string, part: string): number => text.slice(0, text.indexOf(part)).split('\n').length
