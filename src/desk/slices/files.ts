import type { ImportReview } from '#domain/mermaid/read/importReview.ts'
import type { BoardFile } from '../boardFile.ts'
import { nothing, type Slice } from './slice.ts'

/** A file that is being read: how far, in bytes, and the way to end it. */
export interface FileBeingRead {
  readonly name: string
  readonly size: number
  readonly read: number
  readonly stop: () => void
}

/** Where boards came from. */
export interface Files {
  /** the file of each board that was opened from one or saved to one during this visit, by the id of the board */
  readonly files: ReadonlyMap<string, BoardFile>
  /** shown while a large file is read */
  readonly reading: FileBeingRead | undefined
  /** how the last text was read, as long as a person may want to look it over */
  readonly imported: ImportReview | undefined
}

export const files: Slice<Files> = {
  files: { start: new Map() },
  reading: { start: undefined },
  // It names blocks and yet outlasts them: what is looked over shows those that are there, and a removal may be undone.
  imported: { start: undefined, opened: nothing },
}
