import type { Board } from '#domain/board/board.ts'
import { fail, type Result } from '#shared/result.ts'
import { boardInBytes, OPEN_LIMIT, type OpenFault, openFault, tooLarge } from './boardInBytes.ts'

/** What is needed of a file: a browser's `File` has it. */
export interface OpenableFile {
  readonly name: string
  /** bytes */
  readonly size: number
  readonly arrayBuffer: () => Promise<ArrayBuffer>
}

/** The board in a board file, or in an SVG or PNG that carries one; a file above the size limit is not read. Never throws. */
export async function readBoardFile(file: OpenableFile): Promise<Result<Board, OpenFault>> {
  if (file.size > OPEN_LIMIT) return fail(openFault(file.name, tooLarge(file.size, OPEN_LIMIT)))
  try {
    return boardInBytes(file.name, new Uint8Array(await file.arrayBuffer()))
  } catch {
    return fail(openFault(file.name, 'The file could not be read.'))
  }
}
