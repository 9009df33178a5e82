/** What an empty board offers. */
export const startScreenWords = {
  name: 'Start',
  title: 'Start a design',
  tiers: 'Four tiers, from the client on the left to the data on the right.',
  blank: { title: 'Start blank', summary: 'An empty board, yours to fill.' },
  text: { title: 'Start from text', summary: 'Type or paste a Mermaid flowchart and see it as a board.' },
  interview: { title: 'Practise an interview', summary: 'A problem, a format and a clock.' },
  file: { title: 'Open a file', summary: 'A board, Mermaid, Markdown, or a picture saved from here.' },
  /** the key stands between the two parts, for screen readers under its name */
  addByName: ['Press ', ' to add any block by name.'],
  slash: 'slash',
} as const
