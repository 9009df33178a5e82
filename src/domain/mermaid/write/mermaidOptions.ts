/** How a board is written as Mermaid. */
export interface MermaidOptions {
  /** `strict` writes bare arrows; `rich` adds dotted and thick lines and the words on the edges */
  readonly mode: 'strict' | 'rich'
  readonly direction: 'TD' | 'LR'
  /** adds `x3` to the label of a block whose copies are stated */
  readonly replicas: boolean
  /** puts each tier into a subgraph of its own */
  readonly tiers: boolean
}

/** The options that write the framework's reference design in its own words and layout. */
export const DEFAULT_MERMAID_OPTIONS: MermaidOptions = {
  mode: 'strict',
  direction: 'TD',
  replicas: false,
  tiers: false,
}
