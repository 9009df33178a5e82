import { megabytes } from '#shared/megabytes.ts'

/** Why there is no board in a file that was read; sizes are given in bytes. */
export const boardInFileWords = {
  empty: 'The file is empty.',
  utf16: 'The file is text in UTF-16. Save it as UTF-8 and open it again.',
  changed: 'The file changed while it was read. Open it again.',
  noMemory: 'Reading it needs more memory than this browser gives.',
  /** after the first few problems of a file */
  more: (count: number) => `And ${count} more.`,
  noBoard:
    'The picture holds no board. Only SVG and PNG pictures saved here can be opened, and some programs remove the board from them.',
  damaged: 'The picture is damaged, so its board cannot be read.',
  newer: 'The picture was saved by a newer version, so its board cannot be read.',
  tooLarge: (limit: number) => `The board in the picture is larger than ${megabytes(limit)}.`,
  tooManyParts: (most: number) =>
    `The picture is made of more than ${most.toLocaleString('en-GB')} parts, which none saved here is.`,
  notAPicture: 'The file is neither a board nor a picture of one.',
  boardPassedOver: 'The board kept in a comment of the text does not belong to this diagram and was passed over.',
} as const
