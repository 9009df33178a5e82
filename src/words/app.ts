/** What the frame around canvas and panels says. */
export const appWords = {
  title: (board: string) => `${board} · Tierboard`,
  closeBlocks: 'Close the blocks',
  dropHint: 'Drop a board file, Mermaid or Markdown, or an SVG or PNG saved from here, to open it',
  folderDropped: 'A folder was dropped. Drop a file to open it.',
  /** what the system's own dialogs call the files that can be chosen */
  boardFiles: 'Tierboard board',
  openedFiles: 'Boards, pictures of boards, Mermaid and Markdown',
} as const
