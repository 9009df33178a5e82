/** One step from a version of the database to the next, within the transaction that changes its stores. */
interface StoreVersion {
  /** what it does, for whoever reads the list */
  readonly name: string
  readonly upgrade: (database: IDBDatabase) => void
}

/** Every step in order: the first makes version 1 of nothing. Rows of earlier versions stay as they are; whoever reads knows them. */
const STORE_VERSIONS: readonly StoreVersion[] = [
  {
    name: 'boards, and the updates that they are made of',
    upgrade: (database) => {
      database.createObjectStore('boards', { keyPath: 'id' })
      database.createObjectStore('updates', { keyPath: 'key', autoIncrement: true }).createIndex('boardId', 'boardId')
    },
  },
  {
    name: 'damaged data, set aside as it was found',
    upgrade: (database) => {
      database.createObjectStore('damaged', { keyPath: 'key', autoIncrement: true }).createIndex('boardId', 'boardId')
    },
  },
]

/** The version of the database that this code reads and writes. */
export const STORE_VERSION = STORE_VERSIONS.length

/** Brings the stores of a database from an earlier version, 0 for none, to the newest. */
export function upgradeStores(database: IDBDatabase, from: number): void {
  for (const { upgrade } of STORE_VERSIONS.slice(from)) upgrade(database)
}
