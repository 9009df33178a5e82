/** One step from a version of a database to the next, within the transaction that changes its stores. */
interface StoreVersion {
  /** what it does, for whoever reads the list */
  readonly name: string
  readonly upgrade: (database: IDBDatabase) => void
}

/** A database by its name. */
export interface Stores {
  readonly name: string
  /** Every step in order: the first makes version 1 of nothing. Rows of earlier versions stay as they are; whoever reads knows them. */
  readonly versions: readonly StoreVersion[]
}

const BOARD_VERSIONS: readonly StoreVersion[] = [
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

const TEXT_VERSIONS: readonly StoreVersion[] = [
  {
    name: 'copies of the texts that boards do not hold',
    upgrade: (database) => void database.createObjectStore('texts', { keyPath: 'key' }),
  },
]

/** The boards of this browser. */
export const BOARD_STORES: Stores = { name: 'tierboard', versions: BOARD_VERSIONS }

/**
 * The texts that boards do not hold. They have a database of their own, so that a tab of an earlier version goes on saving its board,
 * and nothing that befalls the one holds up the other.
 */
export const TEXT_STORES: Stores = { name: 'tierboard-texts', versions: TEXT_VERSIONS }

/** How long it stays known that a text was taken away, in milliseconds: by then no older one is left anywhere. */
export const TAKEN_KNOWN_FOR = 7 * 24 * 60 * 60 * 1000

/** The version of the database of the boards that this code reads and writes. */
export const STORE_VERSION = BOARD_VERSIONS.length

/** Brings the stores of a database from an earlier version, 0 for none, to the newest. */
export function upgradeStores({ versions }: Stores, database: IDBDatabase, from: number): void {
  for (const { upgrade } of versions.slice(from)) upgrade(database)
}
