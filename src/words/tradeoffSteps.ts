/** What is done to accepted trade-offs, as steps to undo. */
export const tradeoffStepWords = {
  reopen: 'Reopen the finding',
  remove: 'Remove the trade-off',
} as const
