import type { Board } from '#domain/board/board.ts'
import type { Result } from '#shared/result.ts'

/** Why a file was not written; what it held before, it still holds. */
export type WriteFault = 'denied' | 'gone' | 'full' | 'changed' | 'failed'

/** A file on this machine that may be written to. */
export interface FilePlace {
  readonly name: string
  /**
   * Writes the whole file or nothing; asks the person for leave where the browser wants that. Where another program changed the file
   * since it was last read or written here it is left alone, unless `over` says to go over that. Never throws.
   */
  write(content: () => string, over: boolean): Promise<Result<undefined, WriteFault>>
}

/** The file that a board was opened from or saved to, and the board as that file holds it. */
export interface BoardFile {
  readonly place: FilePlace
  readonly saved: Board
}
