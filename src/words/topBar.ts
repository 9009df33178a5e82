/** What is above the board: its name, its file, whether it is saved, and the buttons. */
export const topBarWords = {
  nameOfBoard: 'Name of the board',
  rename: 'Rename the board',
  saving: { saved: 'Saved', saving: 'Saving', failed: 'Not saved' },
  saveTo: (file: string) => `Save to ${file}`,
  saveToFile: (file: string) => `${file}: save to this file`,
  saveEditedToFile: (file: string) => `${file}, edited: save to this file`,
  edited: ' · edited',
  findCommand: 'Find a command',
  /** `counts` are the findings in words, `command` is what shows them */
  findings: (counts: string, command: string) => `${counts}: ${command.toLowerCase()}`,
  views: {
    name: 'Views',
    brief: 'Brief',
    estimate: 'Estimate',
    board: 'Board',
    choose: (shown: string) => `View: ${shown}`,
  },
  interview: 'Interview',
  open: 'Open',
  files: 'Files and boards',
  more: 'More',
  board: 'Board',
  theme: 'Theme',
  export: 'Export',
} as const
