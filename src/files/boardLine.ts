import type { Board } from '#domain/board/board.ts'
import { applyChanges } from '#domain/board/change.ts'
import { decodeBoardText } from '#domain/board/decodeBoardText.ts'
import { encodeBoard } from '#domain/board/encodeBoard.ts'
import { fittingBoard } from '#domain/board/fitting.ts'
import { fitsFlowchart } from '#domain/mermaid/read/fitsFlowchart.ts'
import type { Flowchart } from '#domain/mermaid/read/flowchart.ts'
import { pendingMermaidIds } from '#domain/mermaid/write/pendingMermaidIds.ts'
import { fromBase64, toBase64 } from '#shared/base64.ts'
import { fromUtf8, toUtf8 } from './utf8.ts'

/** What begins the comment line that carries a board, before its file as base64. */
export const BOARD_COMMENT = '%% tierboard:1 '

const LINES = /^[ \t]*%% tierboard:(\d+)(?!\d)(.*)$/gm

/** The line that carries the board: its file without the white space, with the node ids it has after this export. */
export function boardLine(board: Board): string {
  const file: unknown = JSON.parse(encodeBoard(applyChanges(board, pendingMermaidIds(board))))
  return `${BOARD_COMMENT}${toBase64(toUtf8(JSON.stringify(file)))}\n`
}

/** The board of a comment line that is kept in a text: none, one that fits the diagram around it, or one that cannot be used. */
export type KeptBoard = { readonly is: 'none' | 'unusable' } | { readonly is: 'kept'; readonly board: Board }

function decode(version: string | undefined, payload: string | undefined): Board | undefined {
  if (version !== '1' || !payload) return undefined
  const bytes = fromBase64(payload)
  const text = bytes.ok ? fromUtf8(bytes.value) : undefined
  const board = text?.ok ? decodeBoardText(text.value) : undefined
  return board?.ok ? fittingBoard(board.value) : undefined
}

/**
 * The board that a comment line of the text carries. It is checked like any file, and used only where it is the board that the
 * diagram around it shows: a line from elsewhere, or one that its diagram was changed under, is unusable.
 */
export function keptBoard(source: string, flowchart: Flowchart): KeptBoard {
  const lines = [...source.matchAll(LINES)]
  const [line] = lines
  if (!line) return { is: 'none' }
  // Of two boards neither can be told to be the one that is meant.
  const board = lines.length === 1 ? decode(line[1], line[2]?.trim()) : undefined
  return board && fitsFlowchart(board, flowchart) ? { is: 'kept', board } : { is: 'unusable' }
}
