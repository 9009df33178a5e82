import { counted } from '#shared/plural.ts'

const listed = (names: readonly string[]): string => names.join(', ')

/** The field for typed flows, and what it says of what stands in it. */
export const typedFlowWords = {
  field: 'Typed flow',
  placeholder: 'users > cdn > gateway > feed, orders > redis + postgres',
  notUnderstood: 'not understood',
  /** before the word */
  unknown: 'Unknown word:',
  more: (count: number) => `and ${count} more`,
  tab: 'Tab',
  keep: 'Keep as a name',
  take: (word: string, nearest: string) => `Take “${nearest}” in the place of “${word}”`,
  /** what Enter waits for */
  waits: (word: string) => `Not added yet: “${word}” is not understood.`,
  goesOn: (name: string) => `Goes on from “${name}”.`,
  met: (names: readonly string[]) => `On the board: ${listed(names)}.`,
  ways: 'Shift+Enter for a new line, ↑ for earlier flows, Esc closes.',
  counts: (blocks: number, edges: number) => `${counted(blocks, 'block')}, ${counted(edges, 'edge')}`,
  add: 'Add',
  takeLabel: 'Take what the label says',
  close: 'Close and keep the text',
  exceeds: {
    characters: (most: number) => `A flow may have ${most.toLocaleString('en-GB')} characters at most.`,
    blocks: (most: number) => `A flow may name ${most.toLocaleString('en-GB')} blocks at most.`,
    edges: (most: number) => `A flow may draw ${most.toLocaleString('en-GB')} edges at most.`,
  },
  /** the lines of help: signs and what they mean */
  help: [
    [
      ['>', 'calls'],
      ['~>', 'sends an event to'],
      ['o>', 'fetches from'],
    ],
    [
      [',', 'each'],
      ['+', 'both'],
      [';', 'next flow'],
    ],
    [
      ['(…)', 'your own label'],
      ['×3', 'copies'],
    ],
  ],
  /** what screen readers hear once typing rests */
  heard: {
    adds: (names: readonly string[]) => `Adds ${listed(names)}.`,
    nothing: 'Nothing to add yet.',
    added: (counts: string) => `Added ${counts}.`,
    unknown: (words: readonly string[]) => `Not understood: ${listed(words)}.`,
  },
} as const
