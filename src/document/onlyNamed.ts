import * as Y from 'yjs'
import type { Change } from '#domain/board/change.ts'
import { leadsTo } from '#domain/board/records/dependencies.ts'
import {
  type AnyRecord,
  type BoardShape,
  type RecordSpec,
  refListsOf,
  refsOf,
} from '#domain/board/records/recordType.ts'
import { mapsOf, recordMap, writeChange } from './codec.ts'
import { MIGRATION_ORIGIN } from './documentVersions.ts'
import { readRecord } from './readRecord.ts'

const onlyNamedIn = ({ records }: BoardShape): readonly RecordSpec[] => records.filter((spec) => spec.onlyNamed)

/** The ids that stand in some fields of a record as it is stored. */
const idsIn = (stored: unknown, fields: readonly string[]): readonly unknown[] =>
  stored instanceof Y.Map ? fields.flatMap((field): unknown => stored.get(field)) : []

/** The ids of records of a type that anything in the document names, whether it is shown or not. */
function namedIds(doc: Y.Doc, { type }: RecordSpec, shape: BoardShape): ReadonlySet<unknown> {
  const maps = mapsOf(doc, shape)
  const naming = shape.records.filter((other) => leadsTo(other).includes(type))
  const ids = naming.flatMap((other) => {
    const fields = [...refsOf(other), ...refListsOf(other)].filter(({ to }) => to === type).map(({ field }) => field)
    return [...recordMap(maps, other.type).values()].flatMap((stored) => idsIn(stored, fields))
  })
  return new Set(ids)
}

/**
 * Takes out of a document what is there only as long as something names it, and nothing does. Only for a document that was just read
 * as a whole and is known all through: nobody here can take back what named it. Who still can, elsewhere, has it (`keepNamed`).
 */
export function dropUnnamed(doc: Y.Doc, shape: BoardShape): void {
  doc.transact(() => {
    for (const spec of onlyNamedIn(shape)) {
      const [records, named] = [recordMap(mapsOf(doc, shape), spec.type), namedIds(doc, spec, shape)]
      for (const id of [...records.keys()]) if (!named.has(id)) records.delete(id)
    }
  }, MIGRATION_ORIGIN)
}

/** Watches over the records of one type: what was there once is put back when it was taken out elsewhere, and something names it. */
function keepNamedOf(doc: Y.Doc, spec: RecordSpec, shape: BoardShape): () => void {
  const maps = mapsOf(doc, shape)
  const records = recordMap(maps, spec.type)
  const known = new Map<string, AnyRecord>()
  const gone = new Set<string>()
  const note = (id: string) => {
    const record = readRecord(spec, id, records.get(id))
    if (record) known.set(id, record)
    if (records.has(id)) gone.delete(id)
    else gone.add(id)
  }
  const noteKeys = ({ changes }: { readonly changes: { readonly keys: ReadonlyMap<string, unknown> } }) => {
    for (const id of changes.keys.keys()) note(id)
  }
  const putBack = () => {
    if (gone.size === 0) return
    const named = namedIds(doc, spec, shape)
    const missing = [...gone].flatMap((id) => (named.has(id) ? (known.get(id) ?? []) : []))
    if (missing.length === 0) return
    doc.transact(() => {
      for (const record of missing)
        writeChange(maps, { op: 'put', type: spec.type, record } as unknown as Change, shape)
    }, MIGRATION_ORIGIN)
  }
  for (const id of records.keys()) note(id)
  records.observe(noteKeys)
  doc.on('afterTransaction', putBack)
  return () => {
    records.unobserve(noteKeys)
    doc.off('afterTransaction', putBack)
  }
}

/**
 * Puts back what another document took out because nothing named it there, as soon as something here does, by undo or by what was
 * drawn meanwhile, until the document ends. `drops`: first takes out what nothing here names.
 */
export function keepNamed(doc: Y.Doc, { shape, drops }: { shape: BoardShape; drops: boolean | undefined }): void {
  if (doc.isDestroyed) return
  for (const spec of onlyNamedIn(shape)) doc.once('destroy', keepNamedOf(doc, spec, shape))
  if (drops) dropUnnamed(doc, shape)
}
