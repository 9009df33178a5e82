import { type DBSchema, type IDBPDatabase, wrap } from 'idb'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { STORAGE_NEWER, STORAGE_REFUSED } from './storageFault.ts'
import type { StoredRow } from './storedRow.ts'
import { BOARD_STORES, type Stores, upgradeStores } from './storeVersions.ts'

/** What is known of a board without opening it; times in milliseconds since 1970. */
export interface BoardEntry {
  readonly id: string
  readonly name: string
  readonly createdAt: number
  readonly updatedAt: number
  readonly openedAt: number
  readonly blockCount: number
}

/** An entry as it is stored: one of the first version has only what an entry has. */
export interface StoredEntry extends BoardEntry {
  /** of the document, 1 when left out; one above ours was written by a newer build */
  readonly version?: number
  /** of the log: a tab that knows another one has not written all it holds to this one; left out by the first version */
  readonly log?: string
  /** how many rows of the log come after its last snapshot, by which a missing one is noticed; left out as long as there is none */
  readonly tail?: number
  /** the board was deleted then; the entry stays for a while, so that a tab that still shows the board learns of it */
  readonly deletedAt?: number
}

/** Everything that was found of a board when a part of it could not be read. */
export interface DamagedData {
  readonly key?: number
  readonly boardId: string
  readonly foundAt: number
  /** as they were found */
  readonly entry: unknown
  readonly rows: readonly unknown[]
}

interface Schema extends DBSchema {
  boards: { key: string; value: StoredEntry }
  updates: { key: number; value: StoredRow & { readonly key?: number }; indexes: { boardId: string } }
  damaged: { key: number; value: DamagedData; indexes: { boardId: string } }
}

/** An open connection to the database of the boards. */
export type Connection = IDBPDatabase<Schema>

/** How far opening the database has come: `blocked` waits for a tab with an older version to let go of it. */
export type DatabaseState = 'closed' | 'opening' | 'blocked' | 'open'

/** A database of this browser, that of its boards by itself: opened on first use and again when the browser closed it. */
export interface Database<S extends DBSchema = Schema> {
  readonly state: StoreApi<DatabaseState>
  /**
   * Runs work on an open connection, however long it takes to open; rejects with an error named `StorageRefused` when there is none
   * to be had, `StorageNewer` when only a newer version of this app can open it.
   */
  use<T>(work: (connection: IDBPDatabase<S>) => Promise<T>): Promise<T>
  /** Calls back whenever the browser or another tab takes the connection away, until the function returned is called. */
  watchLoss(onLost: () => void): () => void
  close(): Promise<void>
}

const USELESS: readonly string[] = [STORAGE_REFUSED, STORAGE_NEWER, 'InvalidStateError']

function fault(name: string, cause: unknown): Error {
  const error = new Error('The storage of this browser cannot be opened', { cause })
  error.name = name
  return error
}

async function connect(open: () => IDBOpenDBRequest, stores: Stores, onBlocked: () => void): Promise<IDBPDatabase> {
  try {
    const request = open()
    request.addEventListener('upgradeneeded', ({ oldVersion }) => upgradeStores(stores, request.result, oldVersion))
    request.addEventListener('blocked', onBlocked)
    return (await wrap(request)) as IDBPDatabase
  } catch (cause) {
    throw fault((cause as Error | undefined)?.name === 'VersionError' ? STORAGE_NEWER : STORAGE_REFUSED, cause)
  }
}

/** The database of these stores, of the boards when not given, behind the given factory, the browser's own when not given. */
export function createDatabase<S extends DBSchema = Schema>(factory?: IDBFactory, stores = BOARD_STORES): Database<S> {
  const state = createStore<DatabaseState>(() => 'closed')
  let opening: Promise<IDBPDatabase<S>> | undefined

  const watchers = new Set<() => void>()
  const forget = () => {
    opening = undefined
    state.setState('closed')
  }
  const lose = () => {
    forget()
    for (const watcher of watchers) watcher()
  }

  // Reading the global can itself throw, in a sandboxed frame for one.
  const request = () => (factory ?? globalThis.indexedDB).open(stores.name, stores.versions.length)

  async function open(): Promise<IDBPDatabase<S>> {
    state.setState('opening')
    const connection = await connect(request, stores, () => state.setState('blocked'))
    connection.addEventListener('close', lose)
    // Another tab brings a newer version, or takes everything away: whoever holds on to the old one keeps it waiting.
    connection.addEventListener('versionchange', () => {
      connection.close()
      lose()
    })
    state.setState('open')
    return connection as unknown as IDBPDatabase<S>
  }

  return {
    state,
    async use(work) {
      opening ??= open()
      const mine = opening
      try {
        return await work(await mine)
      } catch (error) {
        // A connection that was refused or is closed is not kept, so that the next attempt starts afresh.
        if (USELESS.includes((error as Error | undefined)?.name ?? '') && opening === mine) forget()
        throw error
      }
    },
    watchLoss(onLost) {
      watchers.add(onLost)
      return () => void watchers.delete(onLost)
    },
    async close() {
      const connection = await opening?.catch(() => undefined)
      forget()
      connection?.close()
    },
  }
}
