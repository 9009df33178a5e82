/** What the frame around canvas and panels says. */
export const appWords = {
  title: (board: string) => `${board} · Tierboard`,
  closeBlocks: 'Close the blocks',
  dropHint: 'Drop a board file, Mermaid or Markdown, or an SVG or PNG saved from here, to open it',
  folderDropped: 'A folder was dropped. Drop a file to open it.',
  /** what the system's own dialogs call the files that can be chosen */
  boardFiles: 'Tierboard board',
  openedFiles: 'Boards, pictures of boards, Mermaid and Markdown',
  /** what takes the place of the app when drawing it fails; it comes with the first visit, as nothing may be left to load it by */
  crash: {
    title: 'The board could not be shown',
    text: 'Nothing you drew is lost. Show it again, or save it as a file first.',
    showAgain: 'Show again',
    save: 'Save as file',
  },
  closeMessage: 'Close the message',
} as const
