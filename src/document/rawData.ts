import { toBase64 } from '#shared/base64.ts'
import type { Connection } from './database.ts'
import type { Journal } from './journal.ts'
import { isBytes } from './storedRow.ts'

/** Bytes as `{ base64 }`, which JSON can hold; what else JSON cannot hold as the text that describes it. */
const asJson = (_key: string, value: unknown): unknown => {
  if (isBytes(value)) return { base64: toBase64(value) }
  return typeof value === 'bigint' ? String(value) : value
}

/** Everything that storage holds of a board, readable or not, as the text of a JSON file. Rejects when storage cannot be reached. */
export async function rawDataOf(connection: Connection, journal: Journal, boardId: string): Promise<string> {
  const transaction = connection.transaction(['boards', 'updates', 'damaged'])
  const [entry, rows, damaged] = await Promise.all([
    transaction.objectStore('boards').get(boardId),
    transaction.objectStore('updates').index('boardId').getAll(boardId),
    transaction.objectStore('damaged').index('boardId').getAll(boardId),
  ])
  const content = { format: 'tierboard-raw', boardId, entry, rows, damaged, journal: journal.entries(boardId) }
  return `${JSON.stringify(content, asJson, 1)}\n`
}
