import { isObjectStorage } from '#domain/blocks/predicates.ts'
import type { Block } from '#domain/board/board.ts'
import type { FlowGraph } from '#domain/flow/flowGraph.ts'
import { blocksThat } from '#domain/flow/graph/alike.ts'
import { isRequest } from '#domain/flow/graph/linkKinds.ts'
import { isMvp } from '#domain/flow/isMvp.ts'
import { nameOf } from '#domain/flow/names.ts'
import { keepersOfRecords } from '#domain/flow/roles/keepsRecords.ts'
import type { Fix, Rule } from '#domain/flow/rule.ts'
import { SOURCES } from '#domain/flow/sources.ts'

function fixesFor(flow: FlowGraph, object: Block, writers: readonly Block[]): readonly Fix[] {
  return [
    {
      title: 'Move the records to a SQL database',
      draw: (draft) => {
        const database = draft.add('sql')
        for (const link of flow.into(object)) {
          if (isRequest(link) && writers.includes(link.from)) draft.retarget(link.edge, { to: database })
        }
        const isLeft = draft.board().edges.some(({ from, to }) => from === object.id || to === object.id)
        if (!isLeft) draft.removeBlock(object)
      },
    },
    {
      title: 'Add a SQL database for the records and keep the files',
      draw: (draft) => {
        const database = draft.add('sql')
        for (const writer of writers) draft.connect(writer, database)
        draft.set(object, { role: 'archive' })
      },
    },
  ]
}

/** A bucket finds a file by its name, and nothing else. */
export const filesAsDatabase: Rule = {
  id: 'files-as-database',
  title: 'Records kept as files',
  topic: 'data',
  severity: 'warning',
  speaks: 'settled',
  what: 'Object storage whose label speaks of orders, users, payments, messages or other records, which services write and read, none of them with a database of its own.',
  why: 'Object storage is for media, backups and static files; looking up, changing together and counting records is what databases are for.',
  source: SOURCES.objectStores,
  quiet: [
    'Its role says what it is for: media, static, upload, backup or lake; or archive, beside a database.',
    'Its label speaks of files, too, as photos, documents, invoices or reports.',
    'It keeps tables in files, with transactions, as Delta Lake and Iceberg do.',
    'A client, a CDN, a change feed or a message reaches it, or only workers do.',
    'A service that writes it writes a SQL or NoSQL database as well.',
    'The brief says that this is a first version.',
  ],
  readsLabels: true,
  *check(flow) {
    if (isMvp(flow)) return
    for (const object of blocksThat(flow, isObjectStorage)) {
      const writers = keepersOfRecords(flow, object)
      if (writers.length === 0) continue
      yield {
        at: [object.id],
        says: `${nameOf(object)} keeps records as files: no query, no transaction, and two writers overwrite each other.`,
        fixes: () => fixesFor(flow, object, writers),
      }
    }
  },
  good: 'C:client(Browser), L:lb, A:app(Orders){idempotent=on}, D:sql(Orders DB), O:object(Order records){role=archive}; C->L, L->A, A->D, A->O',
  bad: 'C:client(Browser), L:lb, A:app(Orders){idempotent=on}, O:object(Order records); C->L, L->A, A->O',
}
