import * as Y from 'yjs'
import type { StoreApi } from 'zustand/vanilla'
import { type Board, EMPTY_BOARD } from '#domain/board/board.ts'
import { newId } from '#shared/newId.ts'
import { createAutosave } from './autosave.ts'
import { type BoardDocument, createBoardDocument } from './boardDocument.ts'
import { deleteLog, readLog } from './boardLog.ts'
import { type BoardEntry, createDatabase } from './database.ts'
import type { SelectionPort } from './history.ts'
import { type PageVisibility, pageVisibility } from './pageVisibility.ts'
import type { SaveStatus } from './saveStatus.ts'
import { type Channel, linkTabs } from './tabChannel.ts'

/** What storage stands on; everything not given is the browser's own. */
export interface BoardStorageOptions {
  readonly indexedDB?: IDBFactory
  readonly openChannel?: (name: string) => Channel | undefined
  readonly page?: PageVisibility
  /** asks the browser not to clear this storage by itself */
  readonly askToKeep?: () => Promise<unknown>
  readonly selection?: SelectionPort
}

/** A board that is open and saves itself. */
export interface OpenBoard {
  readonly id: string
  readonly document: BoardDocument
  readonly status: StoreApi<SaveStatus>
  /** Writes at once what is not in storage yet; resolves when that has succeeded or failed. */
  flush(): Promise<void>
  /** Writes what is not in storage yet, then ends the document. */
  close(): Promise<void>
}

/** The boards kept in this browser. */
export interface BoardStorage {
  /** The boards, the one changed last first; none when storage cannot be read. */
  listBoards(): Promise<readonly BoardEntry[]>
  /** The board opened last, if any. */
  lastBoardId(): Promise<string | undefined>
  /** Opens a board; undefined when it is not there or storage cannot be read. */
  openBoard(id: string): Promise<OpenBoard | undefined>
  /** Opens a new board with the given content; it is usable even when storage is not, and its status then says so. */
  createBoard(content?: Board): Promise<OpenBoard>
  /** Takes a board out of storage; close it first where it is open. Rejects when storage fails. */
  deleteBoard(id: string): Promise<void>
  /** Closes the connection; open boards are closed before. */
  close(): Promise<void>
}

// Yjs tells origins apart by identity, so each is one shared object.
const STORAGE_ORIGIN = { origin: 'storage' } as const
const TAB_ORIGIN = { origin: 'tab' } as const

const browserChannel = (name: string) =>
  typeof BroadcastChannel === 'undefined' ? undefined : (new BroadcastChannel(name) as Channel)

const browserKeep = async () => globalThis.navigator?.storage?.persist?.()

/** The boards kept in this browser, in the database behind the given factory. Opens nothing before it is needed. */
export function createBoardStorage(options: BoardStorageOptions = {}): BoardStorage {
  const { openChannel = browserChannel, page = pageVisibility, askToKeep = browserKeep } = options
  const database = createDatabase(options.indexedDB)
  let askedToKeep = false

  const onSaved = () => {
    if (askedToKeep) return
    askedToKeep = true
    askToKeep().catch(() => undefined)
  }

  function open(id: string, doc: Y.Doc, isNew: boolean): OpenBoard {
    const { selection } = options
    const document = createBoardDocument(selection ? { doc, selection } : { doc })
    const { status, flush, dispose } = createAutosave({ id, doc, database, foreign: TAB_ORIGIN, onSaved, isNew })
    const channel = openChannel(`tierboard ${id}`)
    const tabs = channel && linkTabs(doc, channel, TAB_ORIGIN)
    const unwatch = page.watch((visible) => (visible ? tabs?.catchUp() : void flush()))
    const close = async () => {
      unwatch()
      await flush()
      tabs?.close()
      dispose()
      document.dispose()
    }
    return { id, document, status, flush, close }
  }

  const entries = () => database.use((connection) => connection.getAll('boards')).catch((): BoardEntry[] => [])

  return {
    listBoards: async () => (await entries()).sort((a, b) => b.updatedAt - a.updatedAt),
    lastBoardId: async () => (await entries()).sort((a, b) => b.openedAt - a.openedAt)[0]?.id,
    async openBoard(id) {
      const doc = new Y.Doc()
      const target = { doc, origin: STORAGE_ORIGIN, now: Date.now() }
      const found = await database.use((connection) => readLog(connection, id, target)).catch(() => false)
      return found ? open(id, doc, false) : undefined
    },
    async createBoard(content = EMPTY_BOARD) {
      const board = open(newId('board'), new Y.Doc(), true)
      board.document.load(content)
      await board.flush()
      return board
    },
    deleteBoard: (id) => database.use((connection) => deleteLog(connection, id)),
    close: () => database.close(),
  }
}
