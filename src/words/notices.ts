/** The messages over the board. */
export const noticeWords = {
  close: 'Close the message',
} as const
