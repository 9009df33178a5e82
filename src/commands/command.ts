import type { Board } from '#domain/board/board.ts'
import type { Edit, ItemId } from '#domain/edits/edit.ts'
import type { AnyIcon } from '#icons/laterIcons.ts'
import type { NewId } from '#shared/newId.ts'
import type { Predicate } from './predicates.ts'
import type { Workspace } from './workspace.ts'

/** Where a command stands in menus, the command palette and the sheet of shortcuts. */
export type CommandGroup = 'Board' | 'Edit' | 'Arrange' | 'Edge' | 'View' | 'Interview' | 'Add' | 'Help'

/** What an edit is computed from. */
export interface EditContext {
  readonly board: Board
  readonly selection: ReadonlySet<ItemId>
  /** gives ids to what is added */
  readonly newId: NewId
}

interface CommandBase<Id extends string> {
  readonly id: Id
  /** names the command and the undo step */
  readonly title: string
  readonly group: CommandGroup
  /** shortcuts such as `mod+z` or `shift+1`; the first is shown; single characters work while the canvas has focus */
  readonly keys?: readonly string[]
  /** its key is Shift with that of another command, also once that one is bound to another key */
  readonly shiftOf?: string
  /** its keys with Control also work while something is typed */
  readonly whileTyping?: true
  /** goes on while its key is held down */
  readonly repeats?: true
  readonly icon?: AnyIcon
  readonly when?: Predicate
  /** shown in the context menu of blocks, edges, zones or the empty canvas */
  readonly context?: readonly ('block' | 'edge' | 'zone' | 'canvas')[]
  /** what it stands under in a context menu, which then leaves it out while it is not available */
  readonly heading?: string
  /** true when what it sets is so already; menus tick it, one of those under a heading unless it toggles */
  readonly holds?: (context: EditContext) => boolean
  /** run again, it takes back what it set */
  readonly toggles?: true
  /** removes something; shown apart */
  readonly destructive?: true
}

/** A command that changes the board: pure, one undo step. Quick repeats under one `merge` key are one step. */
export interface EditCommand<Id extends string = string> extends CommandBase<Id> {
  readonly edit: (context: EditContext) => Edit
  readonly merge?: string
}

/** A command that changes the board like that, whose edit is loaded on first use: few need it on a board that is still empty. */
export interface LateEditCommand<Id extends string = string> extends CommandBase<Id> {
  /** is told what it is asked for on, for what takes its time to be worked out beforehand */
  readonly load: (context: EditContext) => Promise<EditCommand['edit']>
  /** what it selects is brought into view */
  readonly reveals?: true
  /** takes its time to be worked out: what is asked for meanwhile does not wait for it */
  readonly isSlow?: true
  /** a menu shows on the canvas what it would do while it is looked at */
  readonly previews?: true
}

/** A command that does something else through the ports. */
export interface ActCommand<Id extends string = string> extends CommandBase<Id> {
  readonly act: (workspace: Workspace) => void | Promise<void>
}

/** Anything a person can do by name: key, menu, command palette and shortcut sheet are made from this. */
export type Command<Id extends string = string> = EditCommand<Id> | LateEditCommand<Id> | ActCommand<Id>
