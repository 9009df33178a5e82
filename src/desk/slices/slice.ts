import type { Board } from '#domain/board/board.ts'
import type { ItemId } from '#domain/edits/edit.ts'

/** Tells whether the board still has a record of that id. */
export type IsThere = (id: string) => boolean

/** One thing that the desk holds: what it is at first, and what becomes of it by itself. */
export interface DeskField<Value> {
  readonly start: Value
  /** what it is once another board is opened; left out, it stays */
  readonly opened?: (value: Value, board: Board) => Value
  /** what is left of it once the board has changed: whatever names a record goes with the record; left out, it stays */
  readonly changed?: (value: Value, isThere: IsThere) => Value
  /** what an earlier visit left behind, undefined when it cannot be that; left out, it is not remembered */
  readonly remembered?: (kept: unknown) => Value | undefined
  /** whether two values mean the same, so that nobody is told of the second; left out, only a value itself does */
  readonly isSame?: (a: Value, b: Value) => boolean
}

type RuleOfId<Value> = [Extract<Value, ItemId | ReadonlySet<ItemId>>] extends [never]
  ? unknown
  : Required<Pick<DeskField<Value>, 'changed'>>

/**
 * A part of the desk that belongs together, field by field. One that is the id of a record, or a set of ids, has to say what is left
 * of it when records go.
 */
export type Slice<Held> = { readonly [Name in keyof Held]: DeskField<Held[Name]> & RuleOfId<Held[Name]> }

/** The rule for what is about the board that is open, or about what is on it: there is nothing of it any more. */
export const nothing = (): undefined => undefined

/** The rule for the id of a record: it is kept as long as the record is there. */
export const ifThere = <Id extends string>(id: Id | undefined, isThere: IsThere): Id | undefined =>
  id !== undefined && isThere(id) ? id : undefined

/** Reads a choice between yes and no. */
export const yesOrNo = (kept: unknown): boolean | undefined => (typeof kept === 'boolean' ? kept : undefined)
