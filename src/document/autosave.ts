import * as Y from 'yjs'
import type { StoreApi } from 'zustand/vanilla'
import type { BoardShape } from '#domain/board/records/recordType.ts'
import type { Clock } from '#shared/clock.ts'
import type { NewId } from '#shared/newId.ts'
import { whenIdle } from '#shared/whenIdle.ts'
import { type Appended, appendToLog, compactLog, type StoredBoard } from './boardLog.ts'
import { mapsOf } from './codec.ts'
import type { Database } from './database.ts'
import { documentVersion, MIGRATION_ORIGIN, versionOf } from './documentVersions.ts'
import type { Journal, JournalEntry } from './journal.ts'
import { readSettings } from './readRecord.ts'
import { createSaveLoop, type SaveStatus } from './saveLoop.ts'
import { BOARD_NEWER, namedError, type StorageFault } from './storageFault.ts'
import { isFromTab, type TabLink } from './tabChannel.ts'
import { createUnsavedChanges, type UnsavedChange } from './unsavedChanges.ts'

/** What is saved, and where to. */
export interface AutosaveOptions {
  readonly clock: Clock
  readonly newId: NewId
  readonly id: string
  readonly doc: Y.Doc
  readonly shape: BoardShape
  readonly database: Database
  readonly journal: Journal
  readonly tabs: Pick<TabLink, 'send' | 'saved'> | undefined
  /** called after each save with the number of blocks that are saved now */
  readonly onSaved: (blocks: number) => void
  /** the board is not in storage yet, and is written even when it is empty */
  readonly isNew: boolean
  /** what is in the document and the journal, and in the log perhaps not */
  readonly replayed: readonly JournalEntry[]
  /** a log with damage; what could be read of it is in the document, and is to take its place */
  readonly aside: StoredBoard | undefined
  readonly isLong: boolean
  /** the log that the board was read from */
  readonly log: string | undefined
}

/** Keeps a document in storage while it changes. */
export interface Autosave {
  readonly status: StoreApi<SaveStatus>
  /** Writes at once what is not in storage yet; resolves when that has succeeded or failed. */
  flush(): Promise<void>
  /** The page may end now: everything not in storage yet is noted in the journal, and written. */
  leave(): void
  /** Looks whether the board is still in storage, and writes it whole where it is not. Never rejects. */
  verify(): Promise<void>
  /** Other tabs have saved these changes. */
  confirm(marks: readonly string[]): void
  /** The board was deleted in another tab: it is not saved any more until it is kept. */
  deleted(): void
  /** Brings a board that was deleted back into storage. */
  keep(): Promise<void>
  /** Notes in the journal what is not in storage; true when leaving the page then loses nothing. */
  isSafeToLeave(): boolean
  /** Stops listening; what is not written yet stays unwritten. */
  dispose(): void
}

/**
 * How long changes are gathered before they are written, in milliseconds. When the browser itself is killed only the database holds, so
 * that this and the longest wait of what is typed stay below the second that may be lost.
 */
const SAVE_DELAY = 150
/** How long another tab has to save its own change, in milliseconds, before whoever shows it does. */
const FOREIGN_DELAY = 1000
/** What the next visit may not meet again, so that the journal is enough. */
const OUTLIVED: readonly StorageFault[] = ['slow', 'newer']

/** Puts a log together in idle time, once however often it is asked for meanwhile. */
function createCompaction(database: Database, id: string): () => void {
  let isCompacting = false
  const compact = async () => {
    // A log that could not be put together is as good as it was.
    await database.use((connection) => compactLog(connection, id)).catch(() => undefined)
    isCompacting = false
  }
  return () => {
    if (!isCompacting) whenIdle(() => void compact(), { within: 5000, otherwise: 200 })
    isCompacting = true
  }
}

/** Starts saving every change of the document from now on. */
export function createAutosave(options: AutosaveOptions): Autosave {
  const { id, doc, database, tabs, clock, newId } = options
  const changes = createUnsavedChanges(id, options.journal, options.replayed)
  let { isNew, aside } = options
  let isRevived = false
  let { log } = options

  const isUnsaved = () => isNew || aside !== undefined || isRevived || changes.list().length > 0
  const loop = createSaveLoop({ clock, isUnsaved, write })
  const compactSoon = createCompaction(database, id)

  const gather = (bytes: Uint8Array, origin: unknown) => {
    const isForeign = isFromTab(origin)
    const mark = isForeign ? origin.mark : tabs?.send(bytes)
    changes.add({ bytes, mark, isDone: origin !== MIGRATION_ORIGIN }, !isForeign && !loop.isHalted())
    loop.tell()
    // Whoever made a change saves it; should that tab be gone before it has, this one does.
    loop.within(isForeign ? FOREIGN_DELAY : SAVE_DELAY)
  }

  async function append(batch: readonly UnsavedChange[]): Promise<Appended> {
    if (versionOf(doc) > documentVersion(options.shape)) throw namedError(BOARD_NEWER)
    const maps = mapsOf(doc)
    const about = { name: readSettings(maps.settings).name, blockCount: maps.block.size }
    const bytes = (part: 'new' | 'whole') => {
      const isPiece = part === 'new' && batch.length > 0
      return isPiece ? Y.mergeUpdates(batch.map((change) => change.bytes)) : Y.encodeStateAsUpdate(doc)
    }
    const touches = batch.some(({ isDone }) => isDone)
    const wanted = { id, bytes, log, about, touches, aside, revive: isRevived }
    const appendix = { ...wanted, newLog: newId('log'), now: clock.now() }
    const appended = await database.use((connection) => appendToLog(connection, appendix))
    options.onSaved(about.blockCount)
    return appended
  }

  async function write(): Promise<void> {
    const batch = [...changes.list()]
    const appended = await append(batch)
    log = appended.log
    changes.saved(batch)
    isNew = false
    isRevived = false
    aside = undefined
    tabs?.saved(batch.flatMap(({ mark }) => mark ?? []))
    if (appended.isLong) compactSoon()
  }

  /** Looks whether storage still holds what it took: it may have been cleared, or the board deleted without a word to this tab. */
  async function verify(): Promise<void> {
    if (loop.isHalted() || isUnsaved()) return
    const entry = await database.use((connection) => connection.get('boards', id))
    if (entry?.deletedAt !== undefined) return loop.halt('deleted')
    if (entry && entry.log === log) return
    isNew = true
    loop.tell()
    await loop.flush()
  }

  const isNoted = options.replayed.some(({ isWhole, bytes }) => isWhole && bytes)
  if (isNew && !isNoted) changes.addWhole(Y.encodeStateAsUpdate(doc))
  doc.on('update', gather)
  if (isUnsaved()) loop.within(0)
  if (options.isLong) compactSoon()
  // A board that was deleted must not come back with the next visit.
  const unwatch = loop.status.subscribe((now) => {
    if (now.state === 'failed' && now.reason === 'deleted') changes.unnoteAll()
  })

  return {
    status: loop.status,
    flush: loop.flush,
    leave: () => {
      if (loop.isHalted() || !isUnsaved()) return
      changes.noteAll()
      void loop.flush()
    },
    // A storage that cannot be asked is told with the next save.
    verify: () => verify().catch(() => undefined),
    confirm: (marks) => {
      changes.savedElsewhere(marks)
      loop.tell()
    },
    deleted: () => loop.halt('deleted'),
    keep: () => {
      isRevived = true
      return loop.resume()
    },
    isSafeToLeave: () => {
      const now = loop.status.getState()
      if (now.state === 'failed' && !OUTLIVED.includes(now.reason)) return false
      changes.noteAll()
      return changes.list().every(({ note }) => note !== undefined)
    },
    dispose: () => {
      unwatch()
      loop.dispose()
      doc.off('update', gather)
    },
  }
}
