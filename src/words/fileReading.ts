import { megabytes } from '#shared/megabytes.ts'

/** What is said of a file that was opened, or why it was not; sizes are given in bytes. */
export const fileReadingWords = {
  opened: (file: string) => `Opened ${file}.`,
  notOpened: (file: string, reason: string) => `“${file}” was not opened. ${reason}`,
  tooLarge: (bytes: number, limit: number) => {
    // A size that is only just too large must not read like the limit.
    const size = megabytes(bytes) === megabytes(limit) ? `${bytes.toLocaleString('en-GB')} bytes` : megabytes(bytes)
    return `The file has ${size}; at most ${megabytes(limit)} can be opened.`
  },
  tooLong: (seconds: number) => `Working out what is in it took more than ${seconds} seconds, so it was stopped.`,
  notLoaded: 'The part of the page that reads files could not be loaded. Check the connection and try again.',
  brokeOff: 'Reading it needs more than this browser gives.',
  stopped: 'Reading it was stopped.',
  unread: 'The file could not be read.',
  notUtf8: 'It is not a text in UTF-8.',
} as const
