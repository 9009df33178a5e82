import type { BlockId } from '#domain/board/board.ts'
import type { ItemId } from '#domain/edits/edit.ts'
import { ifThere, nothing, type Slice } from './slice.ts'

/** A block that was just added and is given its name: that is a part of adding it. */
export interface NewBlockNaming {
  readonly id: BlockId
  /** what is selected again once Enter ends it; the block itself when not given */
  readonly back?: readonly ItemId[]
}

/** What stands in the field for the label of a block while it is typed. */
interface TypedLabel {
  readonly id: BlockId
  readonly text: string
}

/** What is chosen on the board, and what a person is about to do with it. */
export interface Chosen {
  /** in the order in which it was chosen */
  readonly selection: ReadonlySet<ItemId>
  /** the item whose label is being typed */
  readonly editing: ItemId | undefined
  readonly naming: NewBlockNaming | undefined
  /** of which block, while it is edited, the technology is typed in place of the label */
  readonly describing: BlockId | undefined
  /** the label that is being typed, as far as it is typed */
  readonly typedLabel: TypedLabel | undefined
  /** how often the open clip was pasted since it was copied */
  readonly pastes: number
}

/** What the desk holds once the label of an item that was there before is edited, or, without one, once nothing on a card is. */
export const labelOnly = (editing: ItemId | undefined) =>
  ({ editing, naming: undefined, describing: undefined }) as const

const NOTHING_SELECTED: ReadonlySet<ItemId> = new Set()

const areSame = (a: ReadonlySet<ItemId>, b: ReadonlySet<ItemId>): boolean => {
  const inOrder = [...b]
  return a.size === b.size && [...a].every((id, i) => id === inOrder[i])
}

export const selection: Slice<Chosen> = {
  selection: {
    start: NOTHING_SELECTED,
    opened: () => NOTHING_SELECTED,
    changed: (ids, isThere) => new Set([...ids].filter(isThere)),
    isSame: areSame,
  },
  // A state and no wish: it lasts as long as somebody types, and the card shows a field instead of its label meanwhile.
  editing: { start: undefined, opened: nothing, changed: ifThere },
  naming: {
    start: undefined,
    opened: nothing,
    changed: (naming, isThere) => {
      if (!naming || !isThere(naming.id)) return undefined
      return !naming.back || naming.back.every(isThere) ? naming : { id: naming.id }
    },
  },
  describing: { start: undefined, opened: nothing, changed: ifThere },
  typedLabel: {
    start: undefined,
    opened: nothing,
    changed: (typed, isThere) => (typed && isThere(typed.id) ? typed : undefined),
  },
  pastes: { start: 0 },
}
