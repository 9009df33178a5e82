import type { Block, BlockId, EdgeId, ZoneId } from '#domain/board/board.ts'
import type { Flowchart } from '#domain/mermaid/read/flowchart.ts'
import { type Hints, NO_HINTS } from '#domain/mermaid/read/hints.ts'
import type { WrittenMermaid } from '#domain/mermaid/write/mermaidDialect.ts'

/** A text as it was read, and what each part of it is on the board. */
export interface TextState {
  readonly flowchart: Flowchart
  readonly hints: Hints
  /** the block of each node, by node id; what only stands in the text, such as an implied outbox, has none */
  readonly blocks: ReadonlyMap<string, BlockId>
  /** the zone of each subgraph that stands for one, by its id */
  readonly zones: ReadonlyMap<string, ZoneId>
  /** the edge of each link, by the order of the links */
  readonly edges: readonly (EdgeId | undefined)[]
  /** what each block was last read as, of those that were added by the text; it may be read anew as long as nobody chose otherwise */
  readonly read: ReadonlyMap<BlockId, SenseKey>
}

/** A kind and role as one word. */
export type SenseKey = string

/** The word for a kind and role. */
export const senseKey = ({ kind, role }: Pick<Block, 'kind' | 'role'>): SenseKey => `${kind}/${role ?? ''}`

/** The state of an empty text. */
export const EMPTY_TEXT: TextState = {
  flowchart: { nodes: [], links: [], groups: [], notes: [] },
  hints: NO_HINTS,
  blocks: new Map(),
  zones: new Map(),
  edges: [],
  read: new Map(),
}

/** The state of a text that was written from the board, by what its writer knows; `read` is kept of the text before. */
export const writtenState = (
  { text, meaning, ids, zones, edges }: WrittenMermaid,
  read: TextState['read'],
): TextState =>
  text === ''
    ? { ...EMPTY_TEXT, read }
    : { ...meaning, read, blocks: new Map([...ids].map(([block, node]) => [node, block])), zones, edges }
