import * as Y from 'yjs'
import type { StoreApi } from 'zustand/vanilla'
import type { Board } from '#domain/board/board.ts'
import type { BoardShape } from '#domain/board/records/recordType.ts'
import type { Clock } from '#shared/clock.ts'
import type { NewId } from '#shared/newId.ts'
import { createAutosave } from './autosave.ts'
import { type BoardDocument, createBoardDocument } from './boardDocument.ts'
import { openLog, type StoredBoard } from './boardLog.ts'
import type { Database } from './database.ts'
import { documentVersion, migrateDocument, versionOf } from './documentVersions.ts'
import type { SelectionPort } from './history.ts'
import type { Journal, JournalEntry, JournalStorage } from './journal.ts'
import type { PageVisibility } from './pageVisibility.ts'
import type { LogDamage } from './readLog.ts'
import type { Beside } from './recordsBeside.ts'
import type { SaveStatus } from './saveLoop.ts'
import { storageFault } from './storageFault.ts'
import { type Channel, linkTabs } from './tabChannel.ts'
import { unknownParts } from './unknownContent.ts'

/** How a board was found in storage. */
export interface BoardHealth {
  /** set when something of the board could not be read */
  readonly damage: LogDamage | undefined
  /** how many parts this version does not know, and keeps */
  readonly unknownParts: number
  /** a newer version has written it, so this one does not save it */
  readonly isNewer: boolean
}

/** A board that is open and saves itself. */
export interface OpenBoard {
  readonly id: string
  readonly document: BoardDocument
  readonly status: StoreApi<SaveStatus>
  readonly health: BoardHealth
  /** Writes at once what is not in storage yet; resolves when that has succeeded or failed. */
  flush(): Promise<void>
  /** Brings a board that was deleted in another tab back into storage. */
  keep(): Promise<void>
  /** Notes in the journal what is not in storage; true when leaving the page then loses nothing. */
  isSafeToLeave(): boolean
  /** The records beside the board: a person's own, and those that are shared and never stored. Opened on first use. */
  beside(): Promise<Beside>
  /** Writes what is not in storage yet, then ends the document. */
  close(): Promise<void>
}

/** What an open board stands on. */
export interface StoragePorts {
  readonly clock: Clock
  readonly newId: NewId
  readonly database: Database
  readonly journal: Journal
  readonly openChannel: (name: string) => Channel | undefined
  readonly page: PageVisibility
  readonly selection: SelectionPort | undefined
  readonly shape: BoardShape
  /** where a person's own records are kept */
  readonly openStorage: () => JournalStorage | undefined
  /** called after each save with the number of blocks that are saved now */
  readonly onSaved: (blocks: number) => void
}

/** A document as it was found: in the log, in the journal, in both, or in neither when it is new. */
export interface FoundBoard {
  readonly doc: Y.Doc
  readonly stored: StoredBoard | undefined
  readonly replayed: readonly JournalEntry[]
}

/** All tabs hear on it that a board was deleted, which makes room. */
export const LIBRARY_CHANNEL = 'tierboard'
/** The name of the channel of the tabs that show a board. */
export const channelOf = (id: string): string => `tierboard ${id}`

const STORAGE_ORIGIN = { origin: 'storage' } as const

/** Applies what is noted; as one, since pieces that wait for the log are put together anew with each that comes. */
function replay(doc: Y.Doc, notes: readonly JournalEntry[]): void {
  const updates = notes.flatMap(({ bytes }) => bytes ?? [])
  if (updates.length > 0) Y.applyUpdate(doc, Y.mergeUpdates(updates), STORAGE_ORIGIN)
}

/**
 * Reads the log and the journal of a board; undefined when it is in neither. A board that is only in the journal is there as well, even
 * where storage is refused. Rejects with the error of the storage.
 */
export async function findBoard({ database, journal }: StoragePorts, id: string): Promise<FoundBoard | undefined> {
  const doc = new Y.Doc()
  const replayed = journal.entries(id)
  // First what is noted: it may be what the log has lost.
  replay(doc, replayed)
  const target = { doc, origin: STORAGE_ORIGIN }
  const isWhole = replayed.some((entry) => entry.isWhole && entry.bytes)
  try {
    const stored = await database.use((connection) => openLog(connection, id, target))
    return stored || isWhole ? { doc, stored, replayed } : undefined
  } catch (error) {
    if (isWhole && storageFault(error) === 'refused') return { doc, stored: undefined, replayed }
    throw error
  }
}

/** Tries again to save when there is room, or when somebody looks at the board again, and notes everything when the page may end. */
function watchPage({ openChannel, page }: StoragePorts, on: { hide: () => void; show: () => void; room: () => void }) {
  const room = openChannel(LIBRARY_CHANNEL)
  if (room) room.onmessage = on.room
  const unwatch = page.watch((visible) => (visible ? on.show() : on.hide()))
  return () => {
    unwatch()
    room?.close()
  }
}

/** What of a board could not be read, in the log and in the journal. */
function damageOf(stored: StoredBoard | undefined, notes: readonly JournalEntry[]): LogDamage | undefined {
  const unread = notes.filter(({ bytes }) => bytes === undefined).length
  const { damaged, pieces, lost } = stored?.damage ?? { damaged: 0, pieces: stored?.rows.length ?? 0, lost: false }
  return lost || unread > 0 ? { damaged: damaged + unread, pieces: pieces + notes.length, lost: true } : undefined
}

/** Opens the records beside a board when they are asked for; few boards have any. */
function besideOf({ newId, openChannel, openStorage, shape }: StoragePorts, boardId: string) {
  let opened: Promise<Beside> | undefined
  const load = async () => {
    const { openBeside } = await import('./recordsBeside.ts')
    const channel = openChannel(`${channelOf(boardId)} beside`)
    return openBeside({ newId, boardId, shape, keep: openStorage(), channel })
  }
  const forget = (): undefined => {
    opened = undefined
  }
  return {
    open: (): Promise<Beside> => {
      opened ??= load()
      // What could not be loaded may be there the next time.
      opened.catch(forget)
      return opened
    },
    /** Asks who is there: a page that crashed has not said goodbye. */
    ask: () => void opened?.then(({ presence }) => presence.ask(), forget),
    close: async () => (await opened?.catch(forget))?.close(),
  }
}

/** Opens a board that was found; `content` is put into a new one first. */
export function openFound(
  ports: StoragePorts,
  { id, doc, stored, replayed }: FoundBoard & { readonly id: string },
  { content, onClosed }: { content: Board | undefined; onClosed: () => void },
): OpenBoard {
  const { clock, newId, database, journal, openChannel, selection, onSaved, shape } = ports
  const document = createBoardDocument({ clock, doc, shape, ...(selection && { selection }) })
  if (content) document.load(content)
  const channel = openChannel(channelOf(id))
  const listener = {
    onSaved: (marks: readonly string[]) => autosave.confirm(marks),
    onDeleted: () => autosave.deleted(),
  }
  const tabs = channel && linkTabs(doc, { channel, page: newId('page') }, listener)
  const health = {
    damage: damageOf(stored, replayed),
    unknownParts: unknownParts(doc, shape),
    isNewer: versionOf(doc) > documentVersion(shape),
  }
  const autosave = createAutosave({
    ...{ id, doc, shape, clock, newId, database, journal, tabs, onSaved, replayed },
    isNew: stored === undefined,
    aside: stored && (stored.damage || !stored.entry) ? stored : undefined,
    isLong: stored?.isLong ?? false,
    log: stored?.entry?.log,
  })
  migrateDocument(doc, shape)
  // What a newer version wrote, or what cannot be read, may name what nothing known here does; so may what another tab has noted only.
  const isKnown = stored && !health.damage && !health.isNewer && health.unknownParts === 0
  const drops = isKnown && replayed.length === 0
  // No record of this version is there only as long as another names it.
  if (shape.records.some(({ onlyNamed }) => onlyNamed))
    void import('./onlyNamed.ts').then(({ keepNamed }) => keepNamed(doc, { shape, drops }))
  const beside = besideOf(ports, id)
  const unwatch = watchPage(ports, {
    hide: autosave.leave,
    show: () => {
      tabs?.catchUp()
      beside.ask()
      void autosave.flush().then(autosave.verify)
    },
    room: () => void autosave.flush(),
  })
  const unwatchLoss = database.watchLoss(() => void autosave.verify())
  const { status, flush, keep, isSafeToLeave } = autosave
  const close = async () => {
    unwatch()
    unwatchLoss()
    await flush()
    await beside.close()
    onClosed()
    tabs?.close()
    autosave.dispose()
    document.dispose()
  }
  return { id, document, status, health, flush, keep, isSafeToLeave, beside: beside.open, close }
}
