import * as Y from 'yjs'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { type Board, emptyBoard } from '#domain/board/board.ts'
import { BOARD_SHAPE } from '#domain/board/records/catalogue.ts'
import type { BoardShape } from '#domain/board/records/recordType.ts'
import type { Clock } from '#shared/clock.ts'
import type { NewId } from '#shared/newId.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { deleteLog, listEntries, noteOpened } from './boardLog.ts'
import { type BoardEntry, createDatabase, type DatabaseState } from './database.ts'
import type { SelectionPort } from './history.ts'
import { browserStorage, createJournal, type JournalStorage } from './journal.ts'
import { channelOf, type FoundBoard, findBoard, LIBRARY_CHANNEL, type OpenBoard, openFound } from './openFound.ts'
import { type PageVisibility, pageVisibility } from './pageVisibility.ts'
import { type StorageFault, storageFault } from './storageFault.ts'
import { type Channel, tellDeleted } from './tabChannel.ts'

/** What storage stands on; everything that need not be given is the browser's own. */
export interface BoardStorageOptions {
  readonly clock: Clock
  readonly newId: NewId
  readonly indexedDB?: IDBFactory
  readonly openJournal?: () => JournalStorage | undefined
  readonly openChannel?: (name: string) => Channel | undefined
  readonly page?: PageVisibility
  /** asks the browser not to clear this storage by itself; false when it does not promise that */
  readonly askToKeep?: () => Promise<boolean | undefined>
  readonly selection?: SelectionPort
  /** what the boards are made of, those of this version when not given */
  readonly shape?: BoardShape
}

/** Why a board was not opened: it is not there, or storage does not give it. */
export type OpenFault = 'gone' | StorageFault

/** The boards kept in this browser. */
export interface BoardStorage {
  /** how far opening the database has come */
  readonly state: StoreApi<DatabaseState>
  /** whether the browser has promised not to clear this storage by itself; undefined as long as it was not asked */
  readonly isKept: StoreApi<boolean | undefined>
  /** The boards, the one changed last first. Rejects when storage cannot be read. */
  listBoards(): Promise<readonly BoardEntry[]>
  /** The board opened last, if any, or why storage does not tell. */
  lastBoardId(): Promise<Result<string | undefined, StorageFault>>
  /** Opens a board, however long storage takes to answer. */
  openBoard(id: string): Promise<Result<OpenBoard, OpenFault>>
  /** Opens a new board with the given content at once; its status says when it is in storage. */
  createBoard(content?: Board): OpenBoard
  /** Puts into storage what earlier visits left in the journal of boards that are not open here. Never rejects. */
  recover(): Promise<void>
  /** Takes a board out of storage; close it first where it is open. Rejects when storage fails. */
  deleteBoard(id: string): Promise<void>
  /** Everything that storage holds of a board, also what cannot be read, as a JSON text. Rejects when storage fails. */
  rawData(id: string): Promise<string>
  /** Closes the connection; open boards are closed before. */
  close(): Promise<void>
}

const browserChannel = (name: string) =>
  typeof BroadcastChannel === 'undefined' ? undefined : (new BroadcastChannel(name) as Channel)

const browserKeep = async (): Promise<boolean | undefined> => globalThis.navigator?.storage?.persist?.()

/** The boards kept in this browser, in the database behind the given factory. Opens nothing before it is needed. */
export function createBoardStorage(options: BoardStorageOptions): BoardStorage {
  const { clock, newId, openChannel = browserChannel, page = pageVisibility, askToKeep = browserKeep } = options
  const database = createDatabase(options.indexedDB)
  const { openJournal: openStorage = browserStorage, shape = BOARD_SHAPE } = options
  const journal = createJournal(newId, openStorage)
  const isKept = createStore<boolean | undefined>(() => undefined)
  const openIds = new Set<string>()
  let askedToKeep = false

  const onSaved = (blocks: number) => {
    if (askedToKeep || blocks === 0) return
    askedToKeep = true
    askToKeep().then(
      (kept) => isKept.setState(kept),
      () => undefined,
    )
  }

  const around = {
    ...{ clock, newId, database, journal, openChannel, page, onSaved, openStorage, shape },
    selection: options.selection,
  }

  function open(id: string, found: FoundBoard, content?: Board): OpenBoard {
    openIds.add(id)
    return openFound(around, { id, ...found }, { content, onClosed: () => void openIds.delete(id) })
  }

  async function openBoard(id: string): Promise<Result<OpenBoard, OpenFault>> {
    try {
      const found = await findBoard(around, id)
      if (!found) return fail('gone')
      // This must not stand in the way of a board that was read: storage may be full, say.
      await database.use((connection) => noteOpened(connection, id, clock.now())).catch(() => undefined)
      return ok(open(id, found))
    } catch (error) {
      return fail(storageFault(error))
    }
  }

  async function recoverBoard(id: string): Promise<void> {
    try {
      const found = await findBoard(around, id)
      // Of damage whoever opens the board is to hear; and pieces of a board that is not there may still find it one day.
      const isSound = found && !found.stored?.damage && (!found.stored || found.stored.entry)
      if (isSound) await open(id, found).close()
    } catch (error) {
      if (storageFault(error) === 'deleted') forgetJournal(id)
    }
  }

  async function recover(): Promise<void> {
    const boards = new Set(journal.entries().map(({ boardId }) => boardId))
    for (const id of boards) {
      if (!openIds.has(id)) await recoverBoard(id)
    }
  }

  const forgetJournal = (id: string) => journal.forget(journal.entries(id).map(({ key }) => key))

  const entries = () => database.use((connection) => listEntries(connection))

  return {
    state: database.state,
    isKept,
    listBoards: async () => (await entries()).sort((a, b) => b.updatedAt - a.updatedAt),
    lastBoardId: async () => {
      try {
        return ok((await entries()).sort((a, b) => b.openedAt - a.openedAt)[0]?.id)
      } catch (error) {
        return fail(storageFault(error))
      }
    },
    openBoard,
    createBoard: (content = emptyBoard(shape)) =>
      open(newId('board'), { doc: new Y.Doc(), stored: undefined, replayed: [] }, content),
    recover,
    deleteBoard: async (id) => {
      await database.use((connection) => deleteLog(connection, id, clock.now()))
      forgetJournal(id)
      if (shape.beside.length > 0) (await import('./recordsBeside.ts')).forgetOwn(openStorage(), id)
      tellDeleted(openChannel(channelOf(id)))
      tellDeleted(openChannel(LIBRARY_CHANNEL))
    },
    rawData: async (id) => {
      const { rawDataOf } = await import('./rawData.ts')
      return database.use((connection) => rawDataOf(connection, journal, id))
    },
    close: () => database.close(),
  }
}
