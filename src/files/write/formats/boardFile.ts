import { encodeBoard } from '#domain/board/encodeBoard.ts'
import type { ExportFormat } from '#files/write/exportFormat.ts'
import { ok } from '#shared/result.ts'

/** The board itself, to be opened again. */
export const boardFile: ExportFormat = {
  id: 'board-file',
  title: 'Save board file',
  group: 'board',
  target: 'file',
  extension: 'tierboard.json',
  mediaType: 'application/json',
  write: async (board) => ok({ content: encodeBoard(board) }),
}
