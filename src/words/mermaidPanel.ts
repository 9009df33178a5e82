import { counted } from '#shared/plural.ts'

/** The panel with the board as Mermaid text. */
export const mermaidPanelWords = {
  name: 'Mermaid',
  text: 'Mermaid text',
  example:
    'Type or paste a flowchart:\nthe board follows. Such as\n\nflowchart LR\n  U[Web app] --> G[API gateway]\n  G --> S[Orders service]\n  S --> DB[(Orders DB)]',
  noText: 'Without a text the board stays as it is.',
  boardWaits: 'The board, its picture and copies wait until the text can be read.',
  /** `notes` are sentences on what goes from the text */
  leftOut: (notes: string) => `${notes} A board does not keep them.`,

  preview: 'Preview',
  enlargedPreview: 'Enlarged preview',
  enlarge: 'Enlarge the preview',
  hide: 'Hide the preview',
  show: 'Show the preview',
  loading: 'Loading the preview',
  nothingToDraw: 'Here Mermaid draws the text.',
  notDrawn: (fault: string) => `The preview could not be drawn: ${fault}`,
  large: 'The diagram is large: drawing it may hold up the page for a while.',
  drawAllTheSame: 'Draw it all the same',
  diagram: ({ name, blocks, edges }: { readonly name: string; readonly blocks: number; readonly edges: number }) =>
    `Diagram of ${name}: ${counted(blocks, 'block')} and ${counted(edges, 'edge')}`,
} as const
