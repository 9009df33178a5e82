import * as Y from 'yjs'
import { savingWords } from '#words/saving.ts'
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
  /** gives what is new, or the whole board where the log does not hold it */
  readonly bytes: (part: 'new' | 'whole') => Uint8Array
  /** the log that holds what was saved before; undefined for one of the first version, or for none */
  readonly log: string | undefined
  /** what a log that begins now is called */
  readonly newLog: string
  /** a log with damage, which is set aside as it was found; a new one begins */
  readonly aside: StoredBoard | undefined
  /** a board that was deleted is there again afterwards; without it that is an error */
  readonly revive: boolean
  readonly about: Pick<BoardEntry, 'name' | 'blockCount'>
  /** a person has changed the board, so that it counts as changed now */
  readonly touches: boolean
  readonly now: number
}

/** What was appended to. */
export interface Appended {
  /** from now on it holds all that was saved */
  readonly log: string | undefined
  /** it has become so long that it should be put together */
  readonly isLong: boolean
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

/** Which row is to be written, and to which log. */
interface NextRow {
  readonly kind: RowKind
  readonly part: 'new' | 'whole'
  readonly log: string | undefined
}

/**
 * A new log begins with a snapshot. Where another tab has written to the one that is set aside, its rows stay and are read before the
 * whole; where another tab has begun a new log, that one lacks what this tab saved to the old.
 */
function nextRow(entry: StoredEntry | undefined, { aside, log, newLog }: Appendix, keys: readonly number[]): NextRow {
  if (!entry) return { kind: 'snapshot', part: 'whole', log: newLog }
  const found = new Set(aside?.rows.map(({ key }) => key))
  if (aside) return { kind: keys.every((key) => found.has(key)) ? 'snapshot' : 'update', part: 'whole', log: newLog }
  return { kind: 'update', part: entry.log === log ? 'new' : 'whole', log: entry.log }
}

/**
 * Appends to a board's log and brings its entry up to date, both or neither. Rejects for a board that was deleted or that a newer
 * version has written, and changes nothing then.
 */
export async function appendToLog(connection: Connection, appendix: Appendix): Promise<Appended> {
  const { id, about, now, aside, revive, touches } = appendix
  const transaction = connection.transaction(['boards', 'updates', 'damaged'], 'readwrite', STRICT)
  return complete(transaction, async () => {
    const [boards, updates] = [transaction.objectStore('boards'), transaction.objectStore('updates')]
    const entry = writable(await boards.get(id), revive)
    const keys = aside ? await updates.index('boardId').getAllKeys(id) : []
    const { kind, part, log } = nextRow(entry, appendix, keys)
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
      () => updates.add(sealRow(id, kind, appendix.bytes(part))),
      () => boards.put({ id, ...times, ...about, version: DOCUMENT_VERSION, ...tail, ...(log && { log }) }),
    ])
    return { log, isLong: (tail.tail ?? MOST_IN_TAIL + 1) > MOST_IN_TAIL }
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
    // A log of the first version gets its first snapshot however short it is.
    if (damage || (tail <= MOST_IN_TAIL && entry.tail !== undefined)) return
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

/** Entry and rows of a board as they were at one moment. */
async function readTogether(connection: Connection, id: string): Promise<[StoredEntry | undefined, FoundRow[]]> {
  const transaction = connection.transaction(['boards', 'updates'])
  return Promise.all([
    transaction.objectStore('boards').get(id),
    transaction.objectStore('updates').index('boardId').getAll(id),
  ])
}

/** Entry and rows of a board one by one, for where the browser fails to give one of them: that one is missing then. */
async function readSingly(connection: Connection, id: string): Promise<[StoredEntry | undefined, FoundRow[]]> {
  const keys = await connection.getAllKeysFromIndex('updates', 'boardId', id)
  const rows = keys.map(
    (key): Promise<FoundRow> =>
      connection.get('updates', key).then(
        (row) => row ?? { key },
        () => ({ key }),
      ),
  )
  const entry = connection.get('boards', id).catch(() => undefined)
  return [await entry, await Promise.all(rows)]
}

/** Reads a board's log into the document; undefined when there is none. Rejects for a board that was deleted. */
export async function openLog(
  connection: Connection,
  id: string,
  { doc, origin }: { doc: Y.Doc; origin: object },
): Promise<StoredBoard | undefined> {
  const [entry, rows] = await readTogether(connection, id).catch(() => readSingly(connection, id))
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
  name: savingWords.recovered,
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
