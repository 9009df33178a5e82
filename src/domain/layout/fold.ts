import type { Block } from '#domain/board/board.ts'
import type { ZoneKind } from '#domain/board/zoneProperties.ts'

/** What a collapsed zone says of itself on its card. */
export interface Fold {
  readonly kind: ZoneKind
  /** how it is read out */
  readonly says: string
  /** the blocks in it, at any depth */
  readonly held: readonly Block[]
}

/** The card of a collapsed zone, which has the id of the zone. */
export type FoldedBlock = Block & { readonly fold: Fold }

/** What of a collapsed zone a card stands for; undefined for the card of a block, and for none. */
export const foldOf = (block: Block | undefined): Fold | undefined => (block as Partial<FoldedBlock> | undefined)?.fold
