import type { Block, BlockId, Board, BoardSettings, Edge } from '#domain/board/board.ts'
import type { Brief } from '#domain/board/briefProperties.ts'
import type { Change, Patch } from '#domain/board/change.ts'
import type { Kind } from '#domain/board/kind.ts'

/** What a new block has beside what its kind gives it. */
export type BlockFields = Partial<Omit<Block, 'id' | 'order' | 'kind' | 'x' | 'y'>>
/** What a new edge has beside its ends. */
export type NewEdgeFields = Partial<Omit<Edge, 'id' | 'order' | 'from' | 'to'>>
type Named = { readonly id: string }

/**
 * A board on which a repair is drawn. Blocks and edges are named by themselves, as they are or were; what is not on the board
 * (any more) is passed over. New blocks have no place yet: whoever applies the changes lays them out.
 */
export interface Draft {
  /** the board with all that was drawn so far */
  board(): Board
  /** the block as it is now, or undefined when it is gone */
  block(id: BlockId): Block | undefined
  /** adds a block: tier and label of its kind unless given */
  add(kind: Kind, fields?: BlockFields): Block
  /** joins two blocks: kind by the ends unless given; an edge of that kind from one to the other is taken as it is, with the fields set */
  connect(from: Named, to: Named, fields?: NewEdgeFields): void
  set(block: Named, fields: Patch<Block>): void
  setAll(blocks: Iterable<Named>, fields: Patch<Block>): void
  setEdges(edges: Iterable<Named>, fields: Patch<Edge>): void
  /** moves one or both ends; the kind follows when it was the inferred one, and an edge that is there already is not doubled */
  retarget(edge: Named, ends: { readonly from?: Named; readonly to?: Named }): void
  /** puts a block into an edge: the edge now leads to the block, and another one from there on, which takes over what was said of the far end */
  splice(edge: Named, block: Named): void
  /** makes a block another kind, keeping its edges; a technology of the old kind goes */
  become(block: Named, kind: Kind, fields?: Patch<Block>): void
  removeEdges(edges: Iterable<Named>): void
  /** removes a block with its edges */
  removeBlock(block: Named): void
  /** removes a block and joins what led to it, by flow edges, with what it led to */
  bridge(block: Named): void
  setBrief(fields: Patch<Brief>): void
  setSettings(fields: Patch<BoardSettings>): void
}

/** A draft, and the changes that lead from the board it began with to what was drawn. */
export interface OpenDraft extends Draft {
  changes(): readonly Change[]
}
