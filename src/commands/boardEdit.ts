import type { UndoStep } from '#document/history.ts'
import type { Board } from '#domain/board/board.ts'
import type { Edit } from '#domain/edits/edit.ts'
import type { NewId } from '#shared/newId.ts'

/** How a step goes on with the one before. */
export type Joining = Pick<UndoStep, 'merge' | 'mergeWithin'>

/**
 * A command with arguments that changes the board: they say what is wanted, by ids and values, and what has to change for it is worked
 * out from the board as it is then; what it adds gets its ids from `newId`. Pure but for these; one undo step, named by its title.
 */
export interface BoardEdit<Args, Made extends Edit = Edit> {
  readonly id: string
  readonly title: string | ((args: Args) => string)
  readonly edit: (board: Board, args: Args, newId: NewId) => Made
  /** which steps before this one it belongs to, and which ones after it belong to it; none when not given */
  readonly joins?: (args: Args, made: Made) => Joining
}
