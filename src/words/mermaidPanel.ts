import { counted } from '#shared/plural.ts'

/** The panel with the board as Mermaid text. */
export const mermaidPanelWords = {
  name: 'Mermaid',
  text: 'Mermaid text',
  example:
    'Type or paste a flowchart:\nthe board follows. Such as\n\nflowchart LR\n  U[Web app] --> G[API gateway]\n  G --> S[Orders service]\n  S --> DB[(Orders DB)]',
  writing: 'Writing the text',
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
  large: 'This diagram is large. Drawing it holds up the page for a moment, so it is drawn when you ask for it.',
  draw: 'Draw the preview',
  earlier: 'The diagram as it was before the last changes',
  diagram: ({ name, blocks, edges }: { readonly name: string; readonly blocks: number; readonly edges: number }) =>
    `Diagram of ${name}: ${counted(blocks, 'block')} and ${counted(edges, 'edge')}`,
} as const
