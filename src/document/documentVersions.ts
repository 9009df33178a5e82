import * as Y from 'yjs'
import { BOARD_SHAPE } from '#domain/board/records/catalogue.ts'
import { migratedFields, newestStep } from '#domain/board/records/migrations.ts'
import type { BoardShape, RecordSpec, SingleSpec } from '#domain/board/records/recordType.ts'
import { mapsOf, recordMap, rewriteFields, type StoredRecord, singleMap, unstored } from './codec.ts'

/** One step of stored documents alone, made on the document itself. */
interface DocumentMigration {
  /** the version that it leads to, counted together with the steps of record types */
  readonly to: number
  /** what it does, for whoever reads the list */
  readonly name: string
  readonly migrate: (doc: Y.Doc) => void
}

/** Every such step in order; version 1 says nothing of its version. */
const DOCUMENT_MIGRATIONS: readonly DocumentMigration[] = [
  { to: 2, name: 'the document says which version it is of', migrate: () => {} },
]

/** The version of the documents that hold boards of a shape, and the newest that is written to. */
export const documentVersion = (shape: BoardShape): number =>
  Math.max(newestStep(shape), ...DOCUMENT_MIGRATIONS.map(({ to }) => to))

/** The version of the documents that this code writes. */
export const DOCUMENT_VERSION = documentVersion(BOARD_SHAPE)

const aboutDocument = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('document')

/** The version that a document says it is of; 1 when it says none. */
export function versionOf(doc: Y.Doc): number {
  const version = aboutDocument(doc).get('version')
  return typeof version === 'number' && Number.isInteger(version) && version > 0 ? version : 1
}

/** The origin of what a migration changes; no person did. */
export const MIGRATION_ORIGIN = { origin: 'migration' } as const

/** Brings stored fields up to the newest step of their type. */
function migrateFields(stored: unknown, spec: RecordSpec | SingleSpec, from: number): void {
  if (!(stored instanceof Y.Map)) return
  const entries = [...(stored as StoredRecord).entries()].filter(([field]) => field !== 'order')
  const fields = Object.fromEntries(
    entries.map(([field, value]) => {
      const fieldSpec = spec.fields[field]
      return [field, fieldSpec ? unstored(value, fieldSpec) : value]
    }),
  )
  const next = migratedFields(spec, from, fields)
  if (next !== fields) rewriteFields(stored, next, spec.fields)
}

function migrateRecords(doc: Y.Doc, shape: BoardShape, from: number): void {
  const maps = mapsOf(doc, shape)
  for (const spec of shape.singles) if (spec.migrations) migrateFields(singleMap(maps, spec.type, shape), spec, from)
  for (const spec of shape.records)
    if (spec.migrations) for (const stored of recordMap(maps, spec.type).values()) migrateFields(stored, spec, from)
}

/** Brings a document of an earlier version up to ours; a newer one is left as it is. */
export function migrateDocument(doc: Y.Doc, shape: BoardShape = BOARD_SHAPE): void {
  const [from, to] = [versionOf(doc), documentVersion(shape)]
  if (from >= to) return
  doc.transact(() => {
    for (const step of DOCUMENT_MIGRATIONS) if (step.to > from) step.migrate(doc)
    migrateRecords(doc, shape, from)
    aboutDocument(doc).set('version', to)
  }, MIGRATION_ORIGIN)
}
