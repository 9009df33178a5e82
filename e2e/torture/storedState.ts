import type { Page } from '@playwright/test'

/** All that the app has stored in a profile; byte arrays are written as base64. */
export interface StoredState {
  readonly version: number
  readonly stores: readonly Store[]
  /** the texts of `localStorage` by their keys */
  readonly local: Readonly<Record<string, string>>
}

interface Store {
  readonly name: string
  readonly options: { readonly keyPath: string | null; readonly autoIncrement: boolean }
  readonly indexes: readonly { readonly name: string; readonly keyPath: string; readonly unique: boolean }[]
  readonly rows: readonly Row[]
}

/** A row, with its key where the store keeps that outside the value. */
export interface Row {
  readonly key?: string | number
  readonly value: unknown
}

/** A byte array as it is written in a state. */
export interface Packed {
  readonly base64: string
}

/** True for a byte array. */
export const isPacked = (value: unknown): value is Packed =>
  typeof value === 'object' && value !== null && 'base64' in value

// A page of the app's origin that runs nothing of the app, from which its storage can be reached.
const QUIET = './tierboard.schema.json'

/** Runs in the page: opens the database, makes it with the stores given if there is none. */
function openDatabase({ version, stores }: Partial<StoredState>): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('tierboard', version)
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(opening.error)
    opening.onblocked = () => reject(new Error('Another page does not let go of the database'))
    opening.onupgradeneeded = () => {
      for (const { name, options, indexes } of stores ?? []) {
        const store = opening.result.createObjectStore(name, options)
        for (const index of indexes) store.createIndex(index.name, index.keyPath, { unique: index.unique })
      }
    }
  })
}

/** Runs in the page: byte arrays as base64 at any depth. */
function packed(value: unknown): unknown {
  if (value instanceof Uint8Array) {
    let text = ''
    for (const byte of value) text += String.fromCharCode(byte)
    return { base64: btoa(text) }
  }
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(packed)
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, packed(part)]))
}

/** Runs in the page: undoes `packed`. */
function unpacked(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if ('base64' in value) return Uint8Array.from(atob(String(value.base64)), (sign) => sign.charCodeAt(0))
  if (Array.isArray(value)) return value.map(unpacked)
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, unpacked(part)]))
}

/** Gives the page the functions above under their names. */
async function goToQuietPage(page: Page): Promise<void> {
  await page.goto(QUIET)
  await page.evaluate(
    `Object.assign(globalThis, { openDatabase: ${openDatabase}, packed: ${packed}, unpacked: ${unpacked} })`,
  )
}

/** Reads all that the app has stored; no page of the app may be open. */
export async function readState(page: Page): Promise<StoredState> {
  await goToQuietPage(page)
  return page.evaluate(async () => {
    const database = await openDatabase({})
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const readStore = async (name: string): Promise<Store> => {
      const store = database.transaction(name).objectStore(name)
      const { autoIncrement, indexNames } = store
      const keyPath = store.keyPath as string | null
      const indexes = [...indexNames].map((each) => {
        const index = store.index(each)
        return { name: each, keyPath: index.keyPath as string, unique: index.unique }
      })
      const [keys, values] = await Promise.all([settled(store.getAllKeys()), settled(store.getAll())])
      const rows = values.map((value, i) =>
        keyPath === null ? { key: keys[i] as number, value: packed(value) } : { value: packed(value) },
      )
      return { name, options: { keyPath, autoIncrement }, indexes, rows }
    }
    const stores = await Promise.all([...database.objectStoreNames].map(readStore))
    const { version } = database
    database.close()
    const local = Object.entries(localStorage).filter(([key]) => key.startsWith('tierboard'))
    return { version, stores, local: Object.fromEntries(local) }
  })
}

/** Puts a state into a profile in place of what is stored there; no page of the app may be open. */
export async function putState(page: Page, state: StoredState): Promise<void> {
  await goToQuietPage(page)
  await page.evaluate(async (given) => {
    await new Promise((resolve, reject) => {
      const removing = indexedDB.deleteDatabase('tierboard')
      removing.onsuccess = resolve
      removing.onerror = () => reject(removing.error)
    })
    const database = await openDatabase(given)
    for (const { name, rows } of given.stores) {
      const transaction = database.transaction(name, 'readwrite')
      const store = transaction.objectStore(name)
      for (const { key, value } of rows) store.put(unpacked(value), ...(key === undefined ? [] : [key]))
      await new Promise((resolve, reject) => {
        transaction.oncomplete = resolve
        transaction.onabort = () => reject(transaction.error)
      })
    }
    database.close()
    localStorage.clear()
    for (const [key, text] of Object.entries(given.local)) localStorage.setItem(key, text)
  }, state)
}

/** Raises the version of the database, as a newer build does. */
export async function raiseVersion(page: Page): Promise<void> {
  await goToQuietPage(page)
  await page.evaluate(async () => {
    const now = await openDatabase({})
    const { version } = now
    now.close()
    const newer = await openDatabase({ version: version + 7 })
    newer.close()
  })
}
