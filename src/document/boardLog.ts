import * as Y from 'yjs'
import type { BoardEntry, Connection, UpdateRow } from './database.ts'

// How many pieces a log may have before it is put together into one.
const COMPACT_ABOVE = 200

/** What is appended to a board's log: the new piece, or the whole when the board is not in storage (any more). */
export interface Appendix {
  readonly id: string
  readonly piece: () => Uint8Array
  readonly whole: () => Uint8Array
  readonly about: Pick<BoardEntry, 'name' | 'blockCount'>
  readonly now: number
}

interface Ending {
  readonly done: Promise<void>
  abort(): void
}

/** Runs the work of a transaction; resolves only once it is in storage, and leaves nothing of it there when it fails. */
async function complete<T>(transaction: Ending, work: () => Promise<T>): Promise<T> {
  const done = transaction.done.then(
    () => undefined,
    (error: unknown) => ({ error }),
  )
  let result: T
  try {
    result = await work()
  } catch (error) {
    try {
      transaction.abort()
    } catch {
      // It has ended by itself already.
    }
    const ended = await done
    throw ended?.error && (error as Error)?.name === 'AbortError' ? ended.error : error
  }
  const ended = await done
  if (ended) throw ended.error
  return result
}

/** Makes all the writes; one that throws at once leaves no other unattended. */
const all = (writes: readonly (() => Promise<unknown>)[]) => Promise.all(writes.map(async (write) => write()))

/** Appends to a board's log and brings its entry up to date, both or neither. */
export async function appendToLog(connection: Connection, appendix: Appendix): Promise<void> {
  const { id, about, now } = appendix
  const transaction = connection.transaction(['boards', 'updates'], 'readwrite')
  await complete(transaction, async () => {
    const boards = transaction.objectStore('boards')
    const entry = await boards.get(id)
    const bytes = entry ? appendix.piece() : appendix.whole()
    const known = entry ?? { id, createdAt: now, openedAt: now }
    await all([
      () => transaction.objectStore('updates').add({ boardId: id, bytes }),
      () => boards.put({ ...known, ...about, updatedAt: now }),
    ])
  })
}

/** Applies the pieces to the document; gives those that could be read. A damaged piece is passed over. */
function applyPieces(doc: Y.Doc, rows: readonly UpdateRow[], origin?: object): UpdateRow[] {
  return rows.filter(({ bytes }) => {
    try {
      Y.applyUpdate(doc, bytes, origin)
      return true
    } catch {
      return false
    }
  })
}

/**
 * Puts a board's log together into one piece. Reading and writing are one transaction, so nothing another tab appends meanwhile
 * can be lost; damaged pieces stay as they are.
 */
async function compact(connection: Connection, id: string): Promise<void> {
  const transaction = connection.transaction('updates', 'readwrite')
  await complete(transaction, async () => {
    const rows = await transaction.store.index('boardId').getAll(id)
    const doc = new Y.Doc()
    const sound = applyPieces(doc, rows)
    const bytes = Y.encodeStateAsUpdate(doc)
    doc.destroy()
    if (sound.length < 2) return
    await all([
      ...sound.map(
        ({ key }) =>
          () =>
            transaction.store.delete(key as number),
      ),
      () => transaction.store.add({ boardId: id, bytes }),
    ])
  })
}

/** Reads a board's log into the document and notes when it was opened; false when there is no such board. */
export async function readLog(connection: Connection, id: string, target: { doc: Y.Doc; origin: object; now: number }) {
  const { doc, origin, now } = target
  const entry = await connection.get('boards', id)
  if (!entry) return false
  const rows = await connection.getAllFromIndex('updates', 'boardId', id)
  applyPieces(doc, rows, origin)
  // Neither of these may stand in the way of a board that was read: storage may be full, say.
  if (rows.length > COMPACT_ABOVE) await compact(connection, id).catch(() => undefined)
  await noteOpened(connection, id, now).catch(() => undefined)
  return true
}

async function noteOpened(connection: Connection, id: string, now: number): Promise<void> {
  const transaction = connection.transaction('boards', 'readwrite')
  await complete(transaction, async () => {
    const entry = await transaction.store.get(id)
    if (entry) await transaction.store.put({ ...entry, openedAt: now })
  })
}

/** Takes a board and its log out of storage. */
export async function deleteLog(connection: Connection, id: string): Promise<void> {
  const transaction = connection.transaction(['boards', 'updates'], 'readwrite')
  await complete(transaction, async () => {
    const updates = transaction.objectStore('updates')
    const keys = await updates.index('boardId').getAllKeys(id)
    await all([() => transaction.objectStore('boards').delete(id), ...keys.map((key) => () => updates.delete(key))])
  })
}
