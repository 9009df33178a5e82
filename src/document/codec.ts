import * as Y from 'yjs'
import type { RecordType, Singles } from '#domain/board/board.ts'
import { type AnyChange, type Change, changedId } from '#domain/board/change.ts'
import { sameValue } from '#domain/board/fieldValues.ts'
import type { FieldSpec, FieldSpecs } from '#domain/board/property.ts'
import { BOARD_SHAPE } from '#domain/board/records/catalogue.ts'
import type { AnyRecord, BoardShape } from '#domain/board/records/recordType.ts'
import { packNumbers, unpackNumbers } from './packNumbers.ts'

/** One record as the document keeps it: each field under its own key, so that changes of two fields never collide. */
export type StoredRecord = Y.Map<unknown>

/** The shared maps of a document by the types of what they hold: fields that a board has once, and records under their ids. */
export type DocumentMaps = { readonly [S in keyof Singles]: StoredRecord } & {
  readonly [T in RecordType]: Y.Map<StoredRecord>
}

/** The shared maps of a document, made on first use. */
export const mapsOf = (doc: Y.Doc, { singles, records } = BOARD_SHAPE): DocumentMaps =>
  Object.fromEntries<unknown>([
    ...singles.map(({ type }) => [type, doc.getMap(type)] as const),
    ...records.map(({ type, list }) => [type, doc.getMap(list)] as const),
  ]) as unknown as DocumentMaps

/** The map of what a board has once; undefined for a record type. */
export const singleMap = (maps: DocumentMaps, type: string, { singles } = BOARD_SHAPE): StoredRecord | undefined =>
  singles.some((spec) => spec.type === type) ? (maps as Readonly<Record<string, StoredRecord>>)[type] : undefined

/** The map of the records of a type. */
export const recordMap = (maps: DocumentMaps, type: string): Y.Map<StoredRecord> =>
  (maps as Readonly<Record<string, unknown>>)[type] as Y.Map<StoredRecord>

/** The value of a field as a document keeps it: many numbers packed, lists as copies of their own. */
function storable(value: unknown, spec: FieldSpec | undefined): unknown {
  if (spec?.type === 'numbers' && Array.isArray(value)) return packNumbers(value, spec)
  return Array.isArray(value) ? structuredClone(value) : value
}

/** The value of a field that is kept in a document, still to be decoded. */
export const unstored = (value: unknown, spec: FieldSpec): unknown =>
  spec.type === 'numbers' && value instanceof Uint8Array ? unpackNumbers(value, spec) : value

function writeFields(stored: StoredRecord, fields: object, specs: FieldSpecs): void {
  for (const [field, value] of Object.entries(fields)) {
    if (field === 'id') continue
    const next = storable(value, specs[field])
    if (sameValue(stored.get(field), next)) continue
    if (next === undefined) stored.delete(field)
    else stored.set(field, next)
  }
}

function writeRecord(records: Y.Map<StoredRecord>, record: AnyRecord, specs: FieldSpecs): void {
  const old = records.get(record.id)
  if (old instanceof Y.Map) {
    // What a newer version has written beside the fields known here is not this record's to take away.
    for (const field of Object.keys(specs)) if (!Object.hasOwn(record, field)) old.delete(field)
    writeFields(old, record, specs)
    return
  }
  const fields = Object.entries(record).filter(([field, value]) => field !== 'id' && value !== undefined)
  records.set(
    record.id,
    new Y.Map(fields.map(([field, value]): [string, unknown] => [field, storable(value, specs[field])])),
  )
}

const specsOf = ({ singles, records }: BoardShape, type: string): FieldSpecs =>
  [...singles, ...records].find((spec) => spec.type === type)?.fields ?? {}

/** Gives a stored record these fields and no others, of those that are not its id or its order. Call it in a transaction. */
export function rewriteFields(stored: StoredRecord, fields: object, specs: FieldSpecs): void {
  for (const field of [...stored.keys()]) if (field !== 'order' && !Object.hasOwn(fields, field)) stored.delete(field)
  writeFields(stored, fields, specs)
}

/** True for a type whose records stay in a document once they are there. */
export const isOnlyNamed = ({ records }: BoardShape, type: string): boolean =>
  records.some((spec) => spec.onlyNamed && spec.type === type)

/** Writes one change into the document; what already is as the change wants it is left alone. Call it in a transaction. */
export function writeChange(maps: DocumentMaps, change: Change, shape: BoardShape = BOARD_SHAPE): void {
  const any = change as AnyChange
  const { type } = any
  const specs = specsOf(shape, type)
  const id = changedId(any)
  if (any.op === 'put') writeRecord(recordMap(maps, type), any.record, specs)
  else if (any.op === 'remove') {
    // What no record names is not shown; another person may name it at this moment.
    if (!isOnlyNamed(shape, type)) recordMap(maps, type).delete(any.id)
  } else {
    const stored = id === undefined ? singleMap(maps, type, shape) : recordMap(maps, type).get(id)
    if (stored instanceof Y.Map) writeFields(stored, any.fields, specs)
  }
}
