import type { Board } from '#domain/board/board.ts'
import { LIMITS } from '#domain/board/limits.ts'
import { fail, type Result } from '#shared/result.ts'
import { boardInBytes, OPEN_LIMIT, type OpenFault, openFault, tooLarge } from './boardInBytes.ts'
import { fromUtf8 } from './utf8.ts'

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

/** The text of a file in UTF-8 of at most as many bytes as a board file may have. Never throws. */
export async function readTextFile(file: OpenableFile): Promise<Result<string, OpenFault>> {
  if (file.size > LIMITS.textBytes) return fail(openFault(file.name, tooLarge(file.size, LIMITS.textBytes)))
  try {
    const text = fromUtf8(new Uint8Array(await file.arrayBuffer()))
    return text.ok ? text : fail(openFault(file.name, 'It is not a text in UTF-8.'))
  } catch {
    return fail(openFault(file.name, 'The file could not be read.'))
  }
}
