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

/** Which fields of a record do not fit the others, such as what its kind does not have; readers leave them out. */
export interface RecordFit {
  /** the fields that name the records whose kinds it depends on; where one of them is missing, everything fits */
  readonly kindsOf: readonly string[]
  /** the fields that do not fit, given these kinds by the fields that name their records */
  readonly stray: (record: AnyRecord, kinds: Readonly<Record<string, unknown>>) => readonly string[]
}

/** What is wrong with a record although each of its fields is sound, and with which field. */
export type RecordFlaw = { readonly field: string } & Distributed<Problem>

/** Fields as an earlier version wrote them, still to be decoded. */
export type StoredFields = Readonly<Record<string, unknown>>

/** One step from what earlier versions wrote of a type, in files and in stored documents alike. */
export interface RecordMigration {
  /** the version of the file format that it leads to; a step of stored documents alone takes no number that is used here */
  readonly to: number
  /** what it does, for whoever reads the list */
  readonly name: string
  /** Gives what the fields are from now on, those that it does not know as they are. Never throws. */
  readonly migrate: (fields: StoredFields) => StoredFields
}

/** Whose records are: of the board (saved, undone, shared), of a person (kept in this browser alone), or shared and never stored. */
type Scope = 'board' | 'person' | 'presence'

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
  readonly scope: Scope
  /** the version of the file format that brought it; earlier files have none */
  readonly since: number
  /** every step that changed its fields, in order */
  readonly migrations?: readonly RecordMigration[]
  /** what ids of new records begin with */
  readonly idPrefix: string
  /** when it is copied: as itself, along with all that it cannot do without, or with a whole board only; never when left out */
  readonly copied?: 'selected' | 'along' | 'with-board'
  /**
   * a board, its file and a copy have its records only as long as another record names them; what a document holds is never taken away
   * by a step or its undoing, since another person may name it meanwhile
   */
  readonly onlyNamed?: true
  readonly fields: FieldSpecs
  /** a choice that has only some of its options, by what another choice of the record is; what else is a flaw */
  readonly narrowed?: {
    readonly field: string
    readonly by: string
    readonly options: (value: string) => readonly string[]
  }
  readonly fit?: RecordFit
  readonly flawOf?: (record: AnyRecord) => RecordFlaw | undefined
}

/** Fields that a board has once, such as its settings. */
export interface SingleSpec {
  readonly type: string
  /** the version of the file format that brought it; in earlier files it is as on an empty board */
  readonly since: number
  readonly fields: FieldSpecs
  /** every step that changed its fields, in order */
  readonly migrations?: readonly RecordMigration[]
  /** its fields on an empty board */
  readonly empty: Readonly<Record<string, unknown>>
}

/** A type whose records are on the board. */
export type BoardRecordSpec = RecordSpec & { readonly scope: 'board' }

/** Everything a board is made of; see boardShape.ts. */
export interface BoardShape {
  readonly singles: readonly SingleSpec[]
  readonly records: readonly BoardRecordSpec[]
  /** the types whose records are of a person, or shared and never stored */
  readonly beside: readonly RecordSpec[]
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

/** An id that a record holds: by which field, at which place of it, and of which type of record. */
interface Naming {
  readonly field: string
  readonly to: string
  readonly id: string
}

/** Every id of another record that a record holds; the field of a list comes with the place in it. */
export function* namedIn(record: AnyRecord, spec: Pick<RecordSpec, 'fields'>): Iterable<Naming> {
  for (const { field, to } of refsOf(spec))
    if (record[field] !== undefined) yield { field, to, id: String(record[field]) }
  for (const { field, to } of refListsOf(spec))
    for (const [i, id] of ((record[field] ?? []) as readonly string[]).entries())
      yield { field: `${field}[${i}]`, to, id }
}
