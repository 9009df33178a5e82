import { plural } from '#shared/plural.ts'

const countOf = (count: number, one: string) => `${count.toLocaleString('en-GB')} ${plural(count, one)}`

/** What was counted of a diagram that was read. */
interface Counts {
  readonly blocks: number
  readonly edges: number
  /** labels that were mended */
  readonly mended: number
  /** blocks of which it is not sure what they are */
  readonly unsure: number
}

/** What is said while a Mermaid diagram is read, and of what came of it. */
export const importingWords = {
  /** the step to undo */
  add: 'Add from Mermaid',
  takesAWhile: 'Reading the diagram takes a while. You can go on meanwhile.',
  boardLeft: 'Another board was opened meanwhile, so nothing was added.',
  read: ({ blocks, edges, mended, unsure }: Counts) =>
    [
      `Read ${countOf(blocks, 'block')} and ${countOf(edges, 'edge')}.`,
      mended > 0 ? `${countOf(mended, 'label')} had to be mended.` : '',
      unsure > 0 ? `${countOf(unsure, 'block')} may want a look.` : '',
    ]
      .filter(Boolean)
      .join(' '),
  notOpened: (name: string, fault: string) => `“${name}” was not opened. ${fault}`,
  nothingChanged: (fault: string) => `Nothing was changed. ${fault}`,
  noDiagram: (name: string) => `“${name}” holds no Mermaid diagram.`,
  paste: 'Paste',
  besideEdge: 'Pasted beside the edge: only a block, or blocks that lead on from one to the next, go into it.',
  /** the name of a board from a text that has no title */
  fromMermaid: 'From Mermaid',
  nothingToPaste: 'The clipboard holds neither blocks nor a Mermaid diagram.',
} as const
