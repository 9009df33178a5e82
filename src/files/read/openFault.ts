import { LIMITS } from '#domain/board/limits.ts'
import { firstCharacters, oneLine } from '#shared/plainText.ts'
import { fileReadingWords } from '#words/fileReading.ts'

/** Why a file did not open, as sentences for the reader. */
export interface FileRefusal {
  readonly message: string
  /** the line at which a board file stops being JSON */
  readonly line?: number
}

/** The most bytes that a picture to be opened may have: it is larger than the board it carries, by its drawing or its pixels. */
export const OPEN_LIMIT = 8 * LIMITS.fileBytes

/** The fault of a file of the given name. */
export const openFault = (name: string, reason: string): FileRefusal => ({
  message: fileReadingWords.notOpened(firstCharacters(oneLine(name), 60), reason),
})
