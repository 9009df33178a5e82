import type { BlockId, EdgeId, ZoneId } from '#domain/board/board.ts'
import type { Change } from '#domain/board/change.ts'

/** The id of anything on a board that can be selected. */
export type ItemId = BlockId | EdgeId | ZoneId

/** What a command wants done to the board: the changes, and what is selected afterwards when that changes too. */
export interface Edit {
  readonly changes: readonly Change[]
  readonly select?: readonly ItemId[]
  /** all lines are to be drawn anew, whether or not they could stay */
  readonly lines?: 'anew'
}
