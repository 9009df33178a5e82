/** What every dialog over the board says. */
export const modalDialogWords = {
  close: 'Close',
} as const
