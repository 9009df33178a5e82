/** The dialects of Mermaid a board can be written in; `src/domain/mermaid/write/catalogue.ts` says what each is for. */
export type DialectId = 'reference' | 'tiers' | 'legacy'

/** How a board is written as Mermaid; a dialect passes over the options it does not know. */
export interface MermaidOptions {
  readonly dialect: DialectId
  /** `strict` writes bare arrows; `rich` adds dotted and thick lines and the words on the edges */
  readonly mode: 'strict' | 'rich'
  readonly direction: 'TD' | 'LR'
  /** puts each tier into a subgraph of its own, in no certain order */
  readonly tiers: boolean
  /** adds `(Redis)` to the label of a block whose technology is stated and not yet named by the label */
  readonly technologies: boolean
  /** adds `x3` to the label of a block whose copies are stated */
  readonly replicas: boolean
  /** fills each node with the colour of its tier */
  readonly colours: boolean
  /** numbers the arrows of the flow in the order a request meets them, from the clients inwards */
  readonly steps: boolean
  /** keeps the board itself in a comment at the end of the text */
  readonly board: boolean
}

/** An option that is on or off. */
export type SwitchedOption = 'tiers' | 'technologies' | 'replicas' | 'colours' | 'steps' | 'board'

/** The options that write the framework's reference design in its own words and layout. */
export const DEFAULT_MERMAID_OPTIONS: MermaidOptions = {
  dialect: 'reference',
  mode: 'strict',
  direction: 'TD',
  tiers: false,
  technologies: true,
  replicas: false,
  colours: false,
  steps: false,
  board: false,
}
