import { createStore } from 'zustand/vanilla'
import type { Block, Edge } from '#domain/board/board.ts'
import type { Point, Rect } from '#shared/geometry.ts'

/** What becomes of a block or an edge that is on the board: gone, in another place, or with other properties. */
export type Mark = 'removed' | 'moved' | 'changed'

/** Changes as they are shown on the canvas without being made. */
export interface Ghosts {
  /** the blocks that would be added or moved, where they are shown */
  readonly cards: readonly { readonly block: Block; readonly rect: Rect }[]
  /** the edges that would be added or run elsewhere */
  readonly lines: readonly { readonly edge: Edge; readonly points: readonly Point[] }[]
  /** what becomes of the blocks and edges that are there, by id */
  readonly marks: ReadonlyMap<string, Mark>
  /** the same in words */
  readonly sentence: string
}

/** The changes that are shown now, if any; written by `useGhosts`, read by each card and edge for itself. */
export const ghostStore = createStore<{ readonly ghosts: Ghosts | undefined }>(() => ({ ghosts: undefined }))
