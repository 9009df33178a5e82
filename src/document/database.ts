import { type DBSchema, type IDBPDatabase, wrap } from 'idb'
import { STORAGE_REFUSED } from './saveStatus.ts'

/** What is known of a board without opening it; times in milliseconds since 1970. */
export interface BoardEntry {
  readonly id: string
  readonly name: string
  readonly createdAt: number
  readonly updatedAt: number
  readonly openedAt: number
  readonly blockCount: number
}

/** A piece of a board's log: a Yjs update. The pieces of a board may be applied in any order. */
export interface UpdateRow {
  readonly key?: number
  readonly boardId: string
  readonly bytes: Uint8Array
}

interface Schema extends DBSchema {
  boards: { key: string; value: BoardEntry }
  updates: { key: number; value: UpdateRow; indexes: { boardId: string } }
}

/** An open connection. */
export type Connection = IDBPDatabase<Schema>

/** The database of this browser's boards, opened on first use and again when the browser closed it. */
export interface Database {
  /** Runs work on an open connection; rejects with an error named `StorageRefused` when there is none to be had. */
  use<T>(work: (connection: Connection) => Promise<T>): Promise<T>
  close(): Promise<void>
}

const NAME = 'tierboard'
const VERSION = 1

function createStores(request: IDBOpenDBRequest): void {
  const database = request.result
  database.createObjectStore('boards', { keyPath: 'id' })
  database.createObjectStore('updates', { keyPath: 'key', autoIncrement: true }).createIndex('boardId', 'boardId')
}

/** How long a browser may take to open the database, in milliseconds: some never answer, and nobody should wait for them. */
export const OPENING_LIMIT = 2000

/** The connection, or a rejection when it takes too long; one that comes too late is closed. */
function inTime(opening: Promise<Connection>): Promise<Connection> {
  return new Promise((resolve, reject) => {
    let late = false
    const limit = setTimeout(() => {
      late = true
      reject(new Error('The storage of this browser does not answer'))
    }, OPENING_LIMIT)
    opening
      .then((connection) => (late ? connection.close() : resolve(connection)), reject)
      .finally(() => clearTimeout(limit))
  })
}

async function connect(factory: IDBFactory | undefined): Promise<Connection> {
  try {
    // Reading the global can itself throw, in a sandboxed frame for one.
    const request = (factory ?? globalThis.indexedDB).open(NAME, VERSION)
    request.addEventListener('upgradeneeded', () => createStores(request))
    return await inTime(wrap(request) as unknown as Promise<Connection>)
  } catch (cause) {
    const refused = new Error('The storage of this browser cannot be opened', { cause })
    refused.name = STORAGE_REFUSED
    throw refused
  }
}

/** The database behind the given factory, the browser's own when not given. */
export function createDatabase(factory?: IDBFactory): Database {
  let opening: Promise<Connection> | undefined

  async function open(): Promise<Connection> {
    const connection = await connect(factory)
    const forget = () => {
      opening = undefined
    }
    connection.addEventListener('close', forget)
    connection.addEventListener('versionchange', () => {
      connection.close()
      forget()
    })
    return connection
  }

  return {
    async use(work) {
      opening ??= open()
      const mine = opening
      try {
        return await work(await mine)
      } catch (error) {
        // A connection that was refused or is closed is not kept, so that the next attempt starts afresh.
        const useless = [STORAGE_REFUSED, 'InvalidStateError'].includes((error as Error).name)
        if (useless && opening === mine) opening = undefined
        throw error
      }
    },
    async close() {
      const connection = await opening?.catch(() => undefined)
      opening = undefined
      connection?.close()
    },
  }
}
