import * as Y from 'yjs'
import type { Change, RecordType } from '#domain/board/change.ts'
import { BLOCK_FIELDS, EDGE_FIELDS, TRADEOFF_FIELDS, ZONE_FIELDS } from '#domain/board/fields.ts'

/** One record as the document keeps it: each field under its own key, so that changes of two fields never collide. */
export type StoredRecord = Y.Map<unknown>

/** The shared maps of a document; the records of a type lie under their ids. */
export interface DocumentMaps {
  readonly settings: StoredRecord
  readonly brief: StoredRecord
  readonly block: Y.Map<StoredRecord>
  readonly edge: Y.Map<StoredRecord>
  readonly zone: Y.Map<StoredRecord>
  readonly tradeoff: Y.Map<StoredRecord>
}

/** The shared maps of a document, made on first use. */
export const mapsOf = (doc: Y.Doc): DocumentMaps => ({
  settings: doc.getMap('settings'),
  brief: doc.getMap('brief'),
  block: doc.getMap('blocks'),
  edge: doc.getMap('edges'),
  zone: doc.getMap('zones'),
  tradeoff: doc.getMap('tradeoffs'),
})

/** True for equal plain values, and for lists of equal plain values in the same order. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return Object.is(a, b)
  return a.length === b.length && a.every((entry, index) => Object.is(entry, b[index]))
}

const storable = (value: unknown) => (Array.isArray(value) ? [...value] : value)

function writeFields(stored: StoredRecord, fields: object): void {
  for (const [field, value] of Object.entries(fields)) {
    if (field === 'id' || sameValue(stored.get(field), value)) continue
    if (value === undefined) stored.delete(field)
    else stored.set(field, storable(value))
  }
}

const FIELDS: Readonly<Record<RecordType, object>> = {
  block: BLOCK_FIELDS,
  edge: EDGE_FIELDS,
  zone: ZONE_FIELDS,
  tradeoff: TRADEOFF_FIELDS,
}

function writeRecord(maps: DocumentMaps, type: RecordType, record: { readonly id: string }): void {
  const { id } = record
  const stored = maps[type]
  const old = stored.get(id)
  if (old instanceof Y.Map) {
    // What a newer version has written beside the fields known here is not this record's to take away.
    for (const field of Object.keys(FIELDS[type])) if (!Object.hasOwn(record, field)) old.delete(field)
    writeFields(old, record)
    return
  }
  const fields = Object.entries(record).filter(([field, value]) => field !== 'id' && value !== undefined)
  stored.set(id, new Y.Map(fields.map(([field, value]): [string, unknown] => [field, storable(value)])))
}

/** Writes one change into the document; what already is as the change wants it is left alone. Call it in a transaction. */
export function writeChange(maps: DocumentMaps, change: Change): void {
  if (change.type === 'settings' || change.type === 'brief') writeFields(maps[change.type], change.fields)
  else if (change.op === 'put') writeRecord(maps, change.type, change.record)
  else if (change.op === 'remove') maps[change.type].delete(change.id)
  else {
    const record = maps[change.type].get(change.id)
    if (record instanceof Y.Map) writeFields(record, change.fields)
  }
}
