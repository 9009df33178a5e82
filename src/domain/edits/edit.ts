import type { BlockId, EdgeId, ZoneId } from '#domain/board/board.ts'
import type { Change } from '#domain/board/change.ts'

/** The id of anything on a board that can be selected. */
export type ItemId = BlockId | EdgeId | ZoneId

/** Whom others make room for once the changes are made; worked out by `withRoom`, which is loaded with the first block. */
export interface RoomWish {
  /** the blocks that stay where the changes put them */
  readonly around: readonly BlockId[]
  /** the edge that they go into, and the id of the one that there is more by that */
  readonly into?: { readonly edge: EdgeId; readonly more: EdgeId } | undefined
  /** they were not dropped anywhere: of the edge they go into the middle */
  readonly anywhere?: boolean
  /** blocks that are not to make room, such as what was copied: all that room is made for moves on together to be clear of them */
  readonly clearOf?: readonly BlockId[]
  /** room is made only for cards that the changes make larger */
  readonly ifGrown?: boolean
  /** a step of its own that goes on from the last one about the same blocks: who made room for that comes back first */
  readonly goesOn?: boolean
  /** they were dropped where they are: they join the zones whose frames are there, and leave those they were in */
  readonly joins?: boolean
  /** they are new and were put beside these, or into this zone: they join what holds all of them; beside none, the zone whose frame is there */
  readonly beside?: readonly ItemId[] | undefined
  /** no other card moves; they themselves find a free place */
  readonly still?: boolean | undefined
}

/** What a command wants done to the board: the changes, and what is selected afterwards when that changes too. */
export interface Edit {
  readonly changes: readonly Change[]
  readonly select?: readonly ItemId[]
  readonly room?: RoomWish
  /** all lines are to be drawn anew, whether or not they could stay */
  readonly lines?: 'anew'
  /** what is brought into view once the changes are made */
  readonly shows?: readonly ItemId[]
  /** the sentence that is told where there are no changes */
  readonly why?: string
}
