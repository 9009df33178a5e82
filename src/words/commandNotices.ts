/** Why a file was not written, by the code of the fault. */
const NOT_SAVED = {
  denied: 'the browser was not allowed to write to it. Try again, or save as another file.',
  gone: 'it is no longer where it was. Save as another file to keep the board in one.',
  full: 'there is no room for it. The file is as it was before.',
  failed: 'the browser could not write it. The file is as it was before.',
  changed: 'another program changed it. Go back to its board and save again to decide.',
} as const

/** What commands say when they are done, or could do nothing. */
export const commandNoticeWords = {
  clipboardClosed: 'The browser keeps the clipboard closed to this page; the copy can be pasted in this tab only.',
  nothingToPaste: 'The clipboard holds neither blocks nor a Mermaid diagram.',
  noFinding: 'There is no open finding.',
  noFix: 'There is no ready fix for this finding.',
  fixNoLongerFits: (fix: string) => `“${fix}” no longer fits the board.`,
  mendedAt: (places: number, expected: number) =>
    `Mended at ${places} of ${expected} places; elsewhere this fix does not fit.`,
  opened: (file: string) => `Opened ${file}.`,
  savedAs: (file: string) => `Saved as ${file}.`,
  savedTo: (file: string) => `Saved to ${file}.`,
  savedToWhileTyping: (file: string) => `Saved to ${file}, without what is still being typed.`,
  nothingStored: 'The storage of this browser could not be read, so there is no data to save.',
  notSaved: (file: string, fault: keyof typeof NOT_SAVED) => `“${file}” was not saved, because ${NOT_SAVED[fault]}`,
} as const
