import { groupBy } from '#shared/groupBy.ts'
import type { Board, Ids, Records, RecordType, Singles } from './board.ts'
import { sameValue } from './fieldValues.ts'
import { recordsById } from './lookup.ts'
import { withoutUnnamed } from './onlyNamed.ts'
import { BOARD_SHAPE } from './records/catalogue.ts'
import { type AnyRecord, listIn, type RecordSpec, type SingleSpec, singleIn } from './records/recordType.ts'

/** New values for some fields of a record; a field set to undefined is taken away. */
export type Patch<T> = { readonly [K in Exclude<keyof T, 'id'>]?: T[K] | undefined }

/** One step of a change of the board; an edit is a list of them, applied together. Patching or removing what is not there does nothing. */
export type Change =
  | { readonly [T in RecordType]: { readonly op: 'put'; readonly type: T; readonly record: Records[T] } }[RecordType]
  | {
      readonly [T in RecordType]: {
        readonly op: 'patch'
        readonly type: T
        readonly id: Ids[T]
        readonly fields: Patch<Records[T]>
      }
    }[RecordType]
  | { readonly [T in RecordType]: { readonly op: 'remove'; readonly type: T; readonly id: Ids[T] } }[RecordType]
  | {
      readonly [S in keyof Singles]: { readonly op: 'patch'; readonly type: S; readonly fields: Patch<Singles[S]> }
    }[keyof Singles]

/** A change of whatever it is a change of; one that names no record is of what a board has once. */
export type AnyChange =
  | { readonly op: 'put'; readonly type: string; readonly record: AnyRecord }
  | {
      readonly op: 'patch'
      readonly type: string
      readonly id?: string
      readonly fields: Readonly<Record<string, unknown>>
    }
  | { readonly op: 'remove'; readonly type: string; readonly id: string }

/** The id of the record that a change is of; undefined for what a board has once. */
export const changedId = (change: AnyChange): string | undefined => (change.op === 'put' ? change.record.id : change.id)

interface Ordered {
  readonly id: string
  readonly order: number
}

/** Sorts records the way a board keeps them: by `order`, then by id. */
export const byOrder = (a: Ordered, b: Ordered): number => a.order - b.order || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/** The order that puts a new record behind all given ones. */
export const orderAfter = (records: readonly { readonly order: number }[]): number =>
  records.reduce((highest, { order }) => Math.max(highest, order), -1) + 1

/** The records sorted the way a board keeps them; the list itself when it is sorted already. */
export function inOrder<R extends Ordered>(records: readonly R[]): readonly R[] {
  for (let i = 1; i < records.length; i++) {
    const before = records[i - 1] as R
    const record = records[i] as R
    if (before.order >= record.order && byOrder(before, record) > 0) return [...records].sort(byOrder)
  }
  return records
}

/** The record with the patch's fields set, or taken away where undefined; the same object when nothing differs. */
export function patched<T extends object>(record: T, fields: Patch<T>): T {
  const old = record as Readonly<Record<string, unknown>>
  const entries = Object.entries(fields).filter(([field, value]) => !sameValue(old[field], value))
  if (entries.length === 0) return record
  const next = { ...old }
  for (const [field, value] of entries) {
    if (value === undefined) delete next[field]
    else next[field] = value
  }
  return next as T
}

/** What becomes of a record, or of none, by one change of it; undefined when it goes or is not there. */
export function changed(old: AnyRecord | undefined, change: AnyChange): AnyRecord | undefined {
  if (change.op === 'put') return change.record
  return change.op === 'patch' && old ? patched(old, change.fields) : undefined
}

/** The records of one type while changes are applied to them; the board's own list when none of them did anything. */
function changedRecords(records: readonly AnyRecord[], changes: readonly AnyChange[]): readonly AnyRecord[] {
  if (changes.length === 0) return records
  const byId = recordsById(records)
  const touched = new Map<string, AnyRecord | undefined>()
  for (const change of changes) {
    const id = changedId(change) ?? ''
    touched.set(id, changed(touched.has(id) ? touched.get(id) : byId.get(id), change))
  }
  const others = [...touched].filter(([id, record]) => record !== byId.get(id))
  if (others.length === 0) return records
  // In its place, so that what is in order stays so.
  const stayed = records.map((record) => (touched.has(record.id) ? touched.get(record.id) : record))
  const came = others.map(([id, record]) => (byId.has(id) ? undefined : record))
  return inOrder([...stayed, ...came].filter((record) => record !== undefined))
}

/** The types of what changes are applied to. */
interface Types {
  readonly singles: readonly SingleSpec[]
  readonly records: readonly RecordSpec[]
}

/** The board after the changes, in their order; the board itself when there are none, and untouched records keep their identity. Pure. */
export function applyChanges(
  board: Board,
  changes: readonly Change[],
  { singles, records }: Types = BOARD_SHAPE,
): Board {
  if (changes.length === 0) return board
  const byType = groupBy(changes as readonly AnyChange[], ({ type }) => type)
  const of = ({ type }: Pick<RecordSpec, 'type'>) => byType.get(type) ?? []
  const patches = (all: readonly AnyChange[]) => all.flatMap((change) => (change.op === 'patch' ? [change.fields] : []))
  const next = {
    ...board,
    ...Object.fromEntries<unknown>([
      ...singles.map((spec) => [spec.type, patches(of(spec)).reduce(patched, singleIn(board, spec))] as const),
      ...records.map((spec) => [spec.list, changedRecords(listIn(board, spec), of(spec))] as const),
    ]),
  }
  return withoutUnnamed(next, records)
}
