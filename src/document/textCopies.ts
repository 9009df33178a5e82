import type { DBSchema, IDBPObjectStore } from 'idb'
import type { Clock } from '#shared/clock.ts'
import { createDatabase } from './database.ts'
import { TAKEN_KNOWN_FOR, TEXT_STORES } from './storeVersions.ts'
import { complete, STRICT } from './transaction.ts'

/** A text by its key with the moment it was kept, in milliseconds since 1970; without a text it was taken away then. */
export interface TextCopy {
  readonly key: string
  readonly at: number
  readonly text?: string | undefined
}

/** Copies of texts that are there even when the browser itself is killed right after they were written. */
export interface TextCopies {
  /** Every copy. Rejects when storage cannot be read. */
  read(): Promise<readonly TextCopy[]>
  /** Writes copies, each unless there is a later one of its key; resolves once storage has confirmed them, else rejects. */
  write(copies: readonly TextCopy[]): Promise<void>
}

interface Schema extends DBSchema {
  texts: { key: string; value: TextCopy }
}

const isCopy = ({ key, at, text }: Partial<TextCopy>): boolean =>
  typeof key === 'string' && Number.isFinite(at) && (text === undefined || typeof text === 'string')

type Store = IDBPObjectStore<Schema, ['texts'], 'texts', 'readwrite'>

async function putUnlessLater(store: Store, copy: TextCopy): Promise<void> {
  const known = await store.get(copy.key)
  if (!known || !isCopy(known) || known.at < copy.at) await store.put(copy)
}

async function forgetLongTaken(store: Store, now: number): Promise<void> {
  for (const { key, at, text } of await store.getAll())
    if (text === undefined && at < now - TAKEN_KNOWN_FOR) await store.delete(key)
}

/** The copies in the database behind the given factory, the browser's own when not given. */
export function openTextCopies(clock: Clock, factory?: IDBFactory): TextCopies {
  const database = createDatabase<Schema>(factory, TEXT_STORES)
  return {
    read: () => database.use(async (connection) => (await connection.getAll('texts')).filter(isCopy)),
    write: (copies) =>
      database.use((connection) => {
        const transaction = connection.transaction('texts', 'readwrite', STRICT)
        const { store } = transaction
        return complete(transaction, async () => {
          for (const copy of copies) await putUnlessLater(store, copy)
          // Seldom enough to look at all of them.
          if (copies.some(({ text }) => text === undefined)) await forgetLongTaken(store, clock.now())
        })
      }),
  }
}
