import { LIMITS } from '#domain/board/limits.ts'
import { firstCharacters, oneLine } from '#shared/plainText.ts'

/** Why a file did not open, as sentences for the reader. */
export interface FileRefusal {
  readonly message: string
  /** the line at which a board file stops being JSON */
  readonly line?: number
}

/** The most bytes that a picture to be opened may have: it is larger than the board it carries, by its drawing or its pixels. */
export const OPEN_LIMIT = 8 * LIMITS.fileBytes

/** Bytes in the words of a person, to a whole megabyte. */
export const megabytes = (bytes: number): string => `${Math.round(bytes / 1_000_000).toLocaleString('en-GB')} MB`

/** The sentence that refuses a file for its size, which is given in bytes. */
export function tooLarge(bytes: number, limit: number): string {
  // A size that is only just too large must not read like the limit.
  const size = megabytes(bytes) === megabytes(limit) ? `${bytes.toLocaleString('en-GB')} bytes` : megabytes(bytes)
  return `The file has ${size}; at most ${megabytes(limit)} can be opened.`
}

/** The fault of a file of the given name. */
export const openFault = (name: string, reason: string): FileRefusal => ({
  message: `“${firstCharacters(oneLine(name), 60)}” was not opened. ${reason}`,
})
