import type * as Y from 'yjs'

/** One step from a version of stored documents to the next, made on the document itself. */
interface DocumentMigration {
  /** what it does, for whoever reads the list */
  readonly name: string
  readonly migrate: (doc: Y.Doc) => void
}

/** Every step in order: the first turns version 1, which says nothing of its version, into 2. */
const DOCUMENT_MIGRATIONS: readonly DocumentMigration[] = [
  { name: 'the document says which version it is of', migrate: () => {} },
]

/** The version of the documents that this code writes, and the newest that it writes to. */
export const DOCUMENT_VERSION = DOCUMENT_MIGRATIONS.length + 1

const aboutDocument = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('document')

/** The version that a document says it is of; 1 when it says none. */
export function versionOf(doc: Y.Doc): number {
  const version = aboutDocument(doc).get('version')
  return typeof version === 'number' && Number.isInteger(version) && version > 0 ? version : 1
}

/** The origin of what a migration changes; no person did. */
export const MIGRATION_ORIGIN = { origin: 'migration' } as const

/** Brings a document of an earlier version up to ours; a newer one is left as it is. */
export function migrateDocument(doc: Y.Doc): void {
  const from = versionOf(doc)
  if (from >= DOCUMENT_VERSION) return
  doc.transact(() => {
    for (const { migrate } of DOCUMENT_MIGRATIONS.slice(from - 1)) migrate(doc)
    aboutDocument(doc).set('version', DOCUMENT_VERSION)
  }, MIGRATION_ORIGIN)
}
