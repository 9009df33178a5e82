/** Why a file was not written, by the code of the fault. */
const NOT_SAVED = {
  denied: 'the browser was not allowed to write to it. Try again, or save as another file.',
  gone: 'it is no longer where it was. Save as another file to keep the board in one.',
  full: 'there is no room for it. The file is as it was before.',
  failed: 'the browser could not write it. The file is as it was before.',
  changed: 'another program changed it. Go back to its board and save again to decide.',
} as const

/** What is said of a board that was saved to a file, or was not, and of what storage holds. */
export const savingWords = {
  savedAs: (file: string) => `Saved as ${file}.`,
  savedTo: (file: string) => `Saved to ${file}.`,
  savedToWhileTyping: (file: string) => `Saved to ${file}, without what is still being typed.`,
  notSaved: (file: string, fault: keyof typeof NOT_SAVED) => `“${file}” was not saved, because ${NOT_SAVED[fault]}`,
  nothingStored: 'The storage of this browser could not be read, so there is no data to save.',
  /** what a board that is found without a name is called */
  recovered: 'Recovered board',
} as const
