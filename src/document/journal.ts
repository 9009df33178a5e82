import { fromBase64, toBase64 } from '#shared/base64.ts'
import { crc32 } from '#shared/crc32.ts'
import type { NewId } from '#shared/newId.ts'

/** What a journal is written to: keys and values that are there as soon as they are set. The browser's `localStorage` is one. */
export type JournalStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

/** One change that was not in the database yet when it was noted. */
export interface JournalEntry {
  readonly key: string
  readonly boardId: string
  /** it holds all of a board that the database did not know yet */
  readonly isWhole: boolean
  /** a Yjs update; undefined where what stands there is not what was written */
  readonly bytes: Uint8Array | undefined
}

/** Notes changes at once, so that they outlive the page even when the database does not hear of them any more. */
export interface Journal {
  /** Notes a change of a board; its key, or undefined when there is no room or no storage. */
  note(boardId: string, bytes: Uint8Array, isWhole: boolean): string | undefined
  /** Takes out what is in the database by now. */
  forget(keys: readonly string[]): void
  /** Everything that was noted, by this page and others, of one board or of all, in the order in which each page noted it. */
  entries(boardId?: string): readonly JournalEntry[]
}

const PREFIX = 'tierboard.journal.1.'

/** The most characters that are noted; browsers have room for five million or so, which all that is kept there shares. */
const MOST_CHARACTERS = 2_000_000

/** The browser's own storage; undefined where it is closed to the page. */
export const browserStorage = (): JournalStorage | undefined => {
  try {
    return globalThis.localStorage
  } catch {
    // A page whose storage is closed has no such property to read.
    return undefined
  }
}

const written = (bytes: Uint8Array, isWhole: boolean): string =>
  `${isWhole ? 'whole' : 'piece'} ${crc32(bytes)} ${toBase64(bytes)}`

function bytesOf(value: string): Uint8Array | undefined {
  const [kind, sum, base64 = ''] = value.split(' ')
  const bytes = fromBase64(base64)
  const isSound = (kind === 'whole' || kind === 'piece') && bytes.ok && String(crc32(bytes.value)) === sum
  return isSound ? bytes.value : undefined
}

function entryOf(key: string, value: string): JournalEntry {
  const [boardId = ''] = key.slice(PREFIX.length).split('.')
  return { key, boardId, isWhole: value.startsWith('whole '), bytes: bytesOf(value) }
}

const numberIn = (key: string): number => Number(key.slice(key.lastIndexOf('.') + 1))

/** The journal of this page in a storage, the browser's own when not given. A storage that refuses is as good as none. */
export function createJournal(newId: NewId, open: () => JournalStorage | undefined = browserStorage): Journal {
  const page = newId('page')
  let count = 0
  let characters: number | undefined

  const keysIn = (storage: JournalStorage, boardId?: string): readonly string[] => {
    const start = boardId === undefined ? PREFIX : `${PREFIX}${boardId}.`
    return Array.from({ length: storage.length }, (_, i) => storage.key(i) ?? '')
      .filter((key) => key.startsWith(start))
      .sort((a, b) => numberIn(a) - numberIn(b))
  }

  /** How many characters there are, also of earlier visits; what other pages note meanwhile is not counted. */
  const used = (): number => {
    try {
      const storage = open()
      if (storage) characters ??= keysIn(storage).reduce((sum, key) => sum + (storage.getItem(key)?.length ?? 0), 0)
    } catch {
      // A storage that refuses is told when something is to be noted.
    }
    return characters ?? 0
  }

  return {
    note: (boardId, bytes, isWhole) => {
      // Base64 has four characters for three bytes.
      if (used() + bytes.length * 1.4 > MOST_CHARACTERS) return undefined
      const key = `${PREFIX}${boardId}.${page}.${++count}`
      const value = written(bytes, isWhole)
      try {
        const storage = open()
        if (!storage) return undefined
        storage.setItem(key, value)
      } catch {
        return undefined
      }
      characters = used() + value.length
      return key
    },
    forget: (keys) => {
      for (const key of keys) {
        try {
          const storage = open()
          characters = Math.max(0, used() - (storage?.getItem(key)?.length ?? 0))
          storage?.removeItem(key)
        } catch {
          // It is read once more by the next visit, which changes nothing.
        }
      }
    },
    entries: (boardId) => {
      try {
        const storage = open()
        if (!storage) return []
        return keysIn(storage, boardId).map((key) => entryOf(key, storage.getItem(key) ?? ''))
      } catch {
        return []
      }
    },
  }
}
