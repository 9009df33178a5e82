/** The review of what was read from a Mermaid text. */
export const importedWords = {
  title: 'Read from Mermaid',
  someGuessed: 'These were guessed. Put right what is not so; the others were read by name.',
  noneGuessed: 'Every block was read by name.',
  remarks: 'Remarks',
  quoted: (line: number, label: string) => `Line ${line}: “${label}” was put in quotes.`,
  guessed: 'Guessed',
  readByName: 'Read by name',
  readByNameCounted: (count: number) => `Read by name (${count})`,
  done: 'Done',

  withoutLabel: 'Without a label',
  blocksFor: (count: number, reason: string) => `${count} blocks · ${reason}`,
  hideEach: 'Hide the blocks one by one',
  showEach: 'Show the blocks one by one',
  allAre: (count: number) => `All ${count} are`,
  is: 'Is',
  blockIs: (block: string) => `${block} is`,
  bff: 'BFF',

  /** why a block was taken for what it is; `word` is what its label or its group says */
  grounds: {
    label: (word: string) => (word === '?' ? 'Asks a question' : `Says “${word}”`),
    id: () => 'By the letters of its id',
    shape: () => 'By its shape alone',
    group: (word: string) => `Lies in “${word}”`,
    neighbours: () => 'By what it is connected to',
    nothing: () => 'Nothing known about it',
  },
} as const
