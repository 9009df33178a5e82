/** What is said of pasting, and what it is called among the steps to undo. */
export const pastingWords = {
  paste: 'Paste',
  /** the name of a board from a text that has no title */
  fromMermaid: 'From Mermaid',
  nothingToPaste: 'The clipboard holds neither blocks nor a Mermaid diagram.',
} as const
