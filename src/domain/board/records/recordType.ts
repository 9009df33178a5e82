import { onceFor } from '#shared/onceFor.ts'
import type { Problem } from '../problem.ts'
import type { FieldSpecs, FieldsOf, IdOf } from '../property.ts'

/** What a record of some type is known to have. */
export interface AnyRecord {
  readonly id: string
  readonly order: number
  readonly [field: string]: unknown
}

type Distributed<P> = P extends unknown ? Omit<P, 'path' | 'name'> : never

/** What is wrong with a record although each of its fields is sound, and with which field. */
export type RecordFlaw = { readonly field: string } & Distributed<Problem>

/**
 * A type of records: everything that is known of it. Its records are saved, undone, merged, written to files, described by the schema,
 * copied, pasted and removed by what stands here.
 */
export interface RecordSpec {
  /** its name in changes */
  readonly type: string
  /** the list that holds its records, on a board, in a file and in a document */
  readonly list: string
  readonly words: { readonly one: string; readonly many: string }
  /** the most that a board holds */
  readonly most: number
  /** whose it is: of the board (saved, undone, shared), of a person (kept in this browser alone), or shared and never stored */
  readonly scope: 'board' | 'person' | 'presence'
  /** the version of the file format that brought it; earlier files have none */
  readonly since: number
  /** what ids of new records begin with */
  readonly idPrefix: string
  /** when it is copied: as itself, along with all that it cannot do without, or with a whole board only; never when left out */
  readonly copied?: 'selected' | 'along' | 'with-board'
  readonly fields: FieldSpecs
  readonly flawOf?: (record: AnyRecord) => RecordFlaw | undefined
}

/** Fields that a board has once, such as its settings. */
export interface SingleSpec {
  readonly type: string
  readonly fields: FieldSpecs
  /** its fields on an empty board */
  readonly empty: Readonly<Record<string, unknown>>
}

/** Everything a board is made of. */
export interface BoardShape {
  readonly singles: readonly SingleSpec[]
  readonly records: readonly RecordSpec[]
}

type Flat<T> = { readonly [K in keyof T]: T[K] }

/** A record of the given type; `order` sorts the records of a list, ties by id. */
export type RecordOf<S extends RecordSpec> = Flat<
  { readonly id: IdOf<S['type']>; readonly order: number } & Omit<FieldsOf<S['fields']>, 'id'>
>

/** The fields that a board has once, as an object. */
export type SingleOf<S extends SingleSpec> = Flat<FieldsOf<S['fields']>>

/** The records of a type on a board, or in anything that holds lists of records by the same names. */
export const listIn = (board: object, { list }: Pick<RecordSpec, 'list'>): readonly AnyRecord[] =>
  (board as Readonly<Record<string, readonly AnyRecord[]>>)[list] ?? []

/** The fields that a board has once by the name of their type. */
export const singleIn = (board: object, { type }: Pick<SingleSpec, 'type'>): object =>
  (board as Readonly<Record<string, object>>)[type] ?? {}

const refsAmong = onceFor((fields: FieldSpecs) =>
  Object.entries(fields).flatMap(([field, spec]) => (spec.type === 'ref' ? [{ field, ...spec }] : [])),
)
const refListsAmong = onceFor((fields: FieldSpecs) =>
  Object.entries(fields).flatMap(([field, spec]) => (spec.type === 'refs' ? [{ field, ...spec }] : [])),
)

/** The fields of a record type that hold an id of another record, each with the type it leads to. */
export const refsOf = ({ fields }: Pick<RecordSpec, 'fields'>) => refsAmong(fields)

/** The fields of a record type that hold ids of other records, each with the type they lead to. */
export const refListsOf = ({ fields }: Pick<RecordSpec, 'fields'>) => refListsAmong(fields)
