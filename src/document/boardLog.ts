import * as Y from 'yjs'
import type { BoardEntry, Connection, StoredEntry } from './database.ts'
import { DOCUMENT_VERSION } from './documentVersions.ts'
import { type LogDamage, readLog } from './readLog.ts'
import { BOARD_DELETED, BOARD_NEWER, namedError } from './storageFault.ts'
import { type RowKind, sealRow } from './storedRow.ts'
import { all, complete, STRICT } from './transaction.ts'

/** How many pieces may come after a snapshot before the next one is made. */
const MOST_IN_TAIL = 100

/** How long it stays known that a board was deleted, in milliseconds. */
const DELETED_KNOWN_FOR = 30 * 24 * 60 * 60 * 1000

type FoundRow = object & { readonly key?: number }

/** What was found of a board. */
export interface StoredBoard {
  readonly entry: StoredEntry | undefined
  readonly rows: readonly FoundRow[]
  readonly damage: LogDamage | undefined
  /** the log has become so long that it should be put together */
  readonly isLong: boolean
}

/** What is appended to the log of a board. */
export interface Appendix {
  readonly id: string
  /** gives what is new, or the whole board as a snapshot where the log does not hold it yet */
  readonly bytes: (kind: RowKind) => Uint8Array
  /** a log with damage, which is set aside as it was found; a new one begins */
  readonly aside: StoredBoard | undefined
  /** a board that was deleted is there again afterwards; without it that is an error */
  readonly revive: boolean
  readonly about: Pick<BoardEntry, 'name' | 'blockCount'>
  /** a person has changed the board, so that it counts as changed now */
  readonly touches: boolean
  readonly now: number
}

/** The entry of a board, unless it says that the board is not to be written. */
function writable(stored: StoredEntry | undefined, revive: boolean): StoredEntry | undefined {
  if (stored?.deletedAt !== undefined && !revive) throw namedError(BOARD_DELETED)
  if ((stored?.version ?? 1) > DOCUMENT_VERSION) throw namedError(BOARD_NEWER)
  return stored?.deletedAt === undefined ? stored : undefined
}

function tailAfter(kind: RowKind, entry: StoredEntry | undefined): Pick<StoredEntry, 'tail'> {
  if (kind === 'snapshot') return { tail: 0 }
  return entry?.tail === undefined ? {} : { tail: entry.tail + 1 }
}

/**
 * Appends to a board's log and brings its entry up to date, both or neither; true when the log has become so long that it should be
 * put together. Rejects for a board that was deleted or that a newer version has written, and changes nothing then.
 */
export async function appendToLog(connection: Connection, appendix: Appendix): Promise<boolean> {
  const { id, about, now, aside, revive, touches } = appendix
  const transaction = connection.transaction(['boards', 'updates', 'damaged'], 'readwrite', STRICT)
  return complete(transaction, async () => {
    const [boards, updates] = [transaction.objectStore('boards'), transaction.objectStore('updates')]
    const entry = writable(await boards.get(id), revive)
    const kind = entry && !aside ? 'update' : 'snapshot'
    const { createdAt, openedAt, updatedAt } = entry ?? { createdAt: now, openedAt: now, updatedAt: now }
    const times = { createdAt, openedAt, updatedAt: touches ? now : updatedAt }
    const tail = tailAfter(kind, entry)
    const found = aside && { boardId: id, foundAt: now, entry: aside.entry, rows: aside.rows }
    await all([
      ...(found ? [() => transaction.objectStore('damaged').add(found)] : []),
      ...(aside?.rows ?? []).map(
        ({ key }) =>
          () =>
            updates.delete(key as number),
      ),
      () => updates.add(sealRow(id, kind, appendix.bytes(kind))),
      () => boards.put({ id, ...times, ...about, version: DOCUMENT_VERSION, ...tail }),
    ])
    return (tail.tail ?? MOST_IN_TAIL + 1) > MOST_IN_TAIL
  })
}

/**
 * Puts a snapshot behind a board's log and takes away what came before the snapshot before: no damaged row alone can take the board
 * with it. Reading and writing are one transaction, so nothing another tab appends meanwhile is lost. A log with damage is left alone.
 */
export async function compactLog(connection: Connection, id: string): Promise<void> {
  const transaction = connection.transaction(['boards', 'updates'], 'readwrite', STRICT)
  await complete(transaction, async () => {
    const [boards, updates] = [transaction.objectStore('boards'), transaction.objectStore('updates')]
    const entry = await boards.get(id)
    const rows = await updates.index('boardId').getAll(id)
    if (!entry || entry.deletedAt !== undefined || (entry.version ?? 1) > DOCUMENT_VERSION) return
    const doc = new Y.Doc()
    const { damage, tail, start } = readLog({ id, entry, rows }, doc, {})
    const bytes = Y.encodeStateAsUpdate(doc)
    doc.destroy()
    if (damage || tail <= MOST_IN_TAIL) return
    await all([
      ...rows.slice(0, start).map(
        ({ key }) =>
          () =>
            updates.delete(key as number),
      ),
      () => updates.add(sealRow(id, 'snapshot', bytes)),
      () => boards.put({ ...entry, tail: 0 }),
    ])
  })
}

/** Reads a board's log into the document; undefined when there is none. Rejects for a board that was deleted. */
export async function openLog(
  connection: Connection,
  id: string,
  { doc, origin }: { doc: Y.Doc; origin: object },
): Promise<StoredBoard | undefined> {
  const transaction = connection.transaction(['boards', 'updates'])
  const [entry, rows] = await Promise.all([
    transaction.objectStore('boards').get(id),
    transaction.objectStore('updates').index('boardId').getAll(id),
  ])
  if (entry?.deletedAt !== undefined) throw namedError(BOARD_DELETED)
  if (!entry && rows.length === 0) return undefined
  const { damage, tail } = readLog({ id, entry, rows }, doc, origin)
  return { entry, rows, damage, isLong: tail > MOST_IN_TAIL }
}

/** Notes when a board was opened; nothing where there is none. */
export async function noteOpened(connection: Connection, id: string, now: number): Promise<void> {
  const transaction = connection.transaction('boards', 'readwrite')
  await complete(transaction, async () => {
    const entry = await transaction.store.get(id)
    if (entry && entry.deletedAt === undefined) await transaction.store.put({ ...entry, openedAt: now })
  })
}

const untold = (id: string, at: number): BoardEntry => ({
  id,
  name: 'Recovered board',
  createdAt: at,
  updatedAt: at,
  openedAt: at,
  blockCount: 0,
})

/** Takes a board and all of its data out of storage. That it was deleted stays known for a while, for tabs that still show it. */
export async function deleteLog(connection: Connection, id: string, now: number): Promise<void> {
  const transaction = connection.transaction(['boards', 'updates', 'damaged'], 'readwrite', STRICT)
  await complete(transaction, async () => {
    const [boards, updates] = [transaction.objectStore('boards'), transaction.objectStore('updates')]
    const damaged = transaction.objectStore('damaged')
    const entries = await boards.getAll()
    const [rows, aside] = await Promise.all([
      updates.index('boardId').getAllKeys(id),
      damaged.index('boardId').getAllKeys(id),
    ])
    const entry = entries.find((known) => known.id === id) ?? untold(id, now)
    const forgotten = entries.filter(({ deletedAt }) => deletedAt !== undefined && deletedAt < now - DELETED_KNOWN_FOR)
    await all([
      ...rows.map((key) => () => updates.delete(key)),
      ...aside.map((key) => () => damaged.delete(key)),
      ...forgotten.map((known) => () => boards.delete(known.id)),
      () => boards.put({ ...entry, deletedAt: now }),
    ])
  })
}

/** The entries of all boards; one that is damaged beyond use is left out, and a log without a sound one gets one of its own. */
export async function listEntries(connection: Connection): Promise<BoardEntry[]> {
  const transaction = connection.transaction(['boards', 'updates'])
  const entries = (await transaction.objectStore('boards').getAll()) as readonly Partial<StoredEntry>[]
  const known = new Map(entries.filter(isEntry).map((entry) => [entry.id, entry]))
  const lost: BoardEntry[] = []
  const index = transaction.objectStore('updates').index('boardId')
  for (let cursor = await index.openKeyCursor(null, 'nextunique'); cursor; cursor = await cursor.continue()) {
    const id: unknown = cursor.key
    if (typeof id !== 'string' || known.has(id)) continue
    lost.push(untold(id, 0))
  }
  return [...[...known.values()].filter(({ deletedAt }) => deletedAt === undefined), ...lost]
}

const isEntry = (entry: Partial<StoredEntry>): entry is StoredEntry =>
  typeof entry.name === 'string' &&
  [entry.createdAt, entry.updatedAt, entry.openedAt, entry.blockCount].every((value) => Number.isFinite(value))
