import type { Block, Edge, EdgeId } from '#domain/board/board.ts'
import type { ZoneKind } from '#domain/board/zoneProperties.ts'

/** What a collapsed zone says of itself on its card. */
export interface Fold {
  readonly kind: ZoneKind
  /** how it is read out */
  readonly says: string
  /** the blocks in it, at any depth */
  readonly held: readonly Block[]
  /** the ids of all that is seen as this card alone: the blocks in it and the edges between them */
  readonly hidden: ReadonlySet<string>
}

/** The card of a collapsed zone, which has the id of the zone. */
export type FoldedBlock = Block & { readonly fold: Fold }

/** What of a collapsed zone a card stands for; undefined for the card of a block, and for none. */
export const foldOf = (block: Block | undefined): Fold | undefined => (block as Partial<FoldedBlock> | undefined)?.fold

/** An edge that is drawn for several, with the id of the first of them. */
export type BundledEdge = Edge & { readonly bundle: readonly EdgeId[] }

/** The edges that an edge of a board as it is drawn stands for; of a plain one itself. */
export const bundleOf = (edge: Edge): readonly EdgeId[] => (edge as Partial<BundledEdge>).bundle ?? [edge.id]
