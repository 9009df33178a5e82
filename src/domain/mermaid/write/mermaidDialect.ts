import type { BlockId, Board, EdgeId, ZoneId } from '#domain/board/board.ts'
import type { Flowchart } from '#domain/mermaid/read/flowchart.ts'
import type { Hints } from '#domain/mermaid/read/hints.ts'
import type { DialectId, MermaidOptions, SwitchedOption } from './mermaidOptions.ts'

/** A diagram as text, ending in a line break, with the node id of every block in it. */
export interface WrittenMermaid {
  readonly text: string
  readonly ids: ReadonlyMap<BlockId, string>
  /** the zone of each subgraph that stands for one, by the id of the subgraph */
  readonly zones: ReadonlyMap<string, ZoneId>
  /** the edge of each link that is seen, in the order of the text; one that passes an implied outbox stands there twice */
  readonly edges: readonly EdgeId[]
  /** the diagram and its hints as reading the text would give them, without the numbers of steps */
  readonly meaning: { readonly flowchart: Flowchart; readonly hints: Hints }
  /** how many links Mermaid counts in the text, unseen ones included */
  readonly links: number
  /** how many of the links are unseen */
  readonly unseen: number
}

/** One way to write a board as Mermaid. */
export interface MermaidDialect {
  readonly id: DialectId
  readonly title: string
  /** one sentence: what it is for */
  readonly purpose: string
  /** the switches that make a difference to it; direction and mode do to all */
  readonly knows: ReadonlySet<SwitchedOption>
  /** the mode it is first written in once it is chosen */
  readonly mode: MermaidOptions['mode']
  /** the same board and options always give the same text */
  readonly write: (board: Board, options: MermaidOptions) => WrittenMermaid
  /** the text as a block of Markdown that its hosts draw */
  readonly fence: (text: string) => string
}
