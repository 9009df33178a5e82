import type { Board } from '#domain/board/board.ts'
import type { ReadMermaid } from '#files/read/readMermaid.ts'
import type { Result } from '#shared/result.ts'

/** A board that a file holds, and where in the file its parts are. */
export interface Drawing {
  readonly board: Board
  /** what reports call a block or edge of the board: ids of the file, none for what it has no id for */
  readonly namesOf: (id: string) => readonly string[]
  /** the line, counted from 1, on which a name is first mentioned; undefined when that cannot be told */
  readonly lineOf: (name: string) => number | undefined
  /** the line on which a diagram inside a document begins */
  readonly start?: number
  /** how it was read from Mermaid, its lines counted in the file */
  readonly read?: Pick<ReadMermaid, 'decisions' | 'mends' | 'notes'>
}

/** Why a file, or one diagram in it, could not be read. */
export interface Unread {
  readonly says: string
  readonly line?: number
}

/** What became of one diagram of a file. */
export type Reading = Result<Drawing, Unread>
