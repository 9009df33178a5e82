import type { Block } from '#domain/board/board.ts'
import type { Draft } from '#domain/flow/draft/draft.ts'

/** What is true of one copy of a database and not of the other. */
const OWN_FIELDS: ReadonlySet<string> = new Set<keyof Block>([
  'id',
  'kind',
  'label',
  'order',
  'x',
  'y',
  'zone',
  'mermaidId',
  'notes',
  'rationale',
  'load',
])

/** Adds a replica of a database that can take over from it. */
export function addStandby(draft: Draft, database: Block): void {
  const same = Object.fromEntries(Object.entries(database).filter(([field]) => !OWN_FIELDS.has(field)))
  draft.connect(database, draft.add(database.kind, { ...same, label: 'Standby', role: 'replica', replicas: 1 }))
}
