import type { KeptTextStorage } from '#desk/keptTexts.ts'
import type { NewId } from '#shared/newId.ts'
import { draftKey, draftKeys } from './draftKeys.ts'
import type { Drafts, TextDraft } from './drafts.ts'

/** Storage has a few megabytes for everything; a larger draft would take the room of others. */
const MOST_CHARACTERS = 1_000_000

function isDraft(value: unknown): value is TextDraft {
  const { over, text, known } = (value ?? {}) as Partial<Record<keyof TextDraft, unknown>>
  const { blocks, edges, read } = (known ?? {}) as Partial<Record<keyof NonNullable<TextDraft['known']>, unknown>>
  const isKnown = known === undefined || [blocks, edges, read].every(Array.isArray)
  return typeof over === 'string' && typeof text === 'string' && isKnown
}

function load(storage: KeptTextStorage, key: string): TextDraft | undefined {
  try {
    const value: unknown = JSON.parse(storage.getItem(key) ?? 'null')
    return isDraft(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** Takes hold of a draft until told to let go; waits while another tab has it, unless it is wanted only where it is free. */
async function hold(key: string, signal: AbortSignal, onlyFree?: 'only-free'): Promise<boolean> {
  const { locks } = navigator
  if (!locks) return true
  return new Promise((resolve) => {
    const held = (lock: Lock | null) => {
      resolve(lock !== null)
      return lock === null || new Promise<void>((release) => signal.addEventListener('abort', () => release()))
    }
    locks.request(key, onlyFree ? { ifAvailable: true } : { signal }, held).catch(() => resolve(false))
  })
}

/** The key that this tab had before it was loaded anew; another tab made of this one knows it as well. */
const ownKey = (board: string) => {
  const place = `tierboard.draft.${board}`
  return {
    read: () => {
      try {
        return sessionStorage.getItem(place) ?? undefined
      } catch {
        return undefined
      }
    },
    write: (key: string) => {
      try {
        sessionStorage.setItem(place, key)
      } catch {
        // The tab then goes on with whichever draft is free.
      }
    },
  }
}

/**
 * Keeps the unfinished text of a board in this browser, each tab its own, also when it is loaded anew. What a tab left that is gone,
 * another one goes on with. A storage that is full or closed keeps none.
 */
export function localDrafts(storage: KeptTextStorage, board: string, newId: NewId): Drafts {
  const closing = new AbortController()
  let key = draftKey(board, newId('tab'))
  let used = false
  const remembered = ownKey(board)
  const use = (mine: string) => {
    used = true
    key = mine
    remembered.write(mine)
  }
  const own = () => {
    if (used) return
    void hold(key, closing.signal)
    use(key)
  }
  /** The draft that this tab had before it was loaded anew, unless another tab goes on with that. */
  async function ownDraft(): Promise<TextDraft | undefined> {
    const mine = remembered.read()
    if (mine === undefined) return undefined
    const waiting = new AbortController()
    closing.signal.addEventListener('abort', () => waiting.abort())
    const isHeld = await hold(mine, waiting.signal, 'only-free')
    const draft = isHeld && !used ? load(storage, mine) : undefined
    if (draft) use(mine)
    else waiting.abort()
    return draft
  }
  /** The first of them that nobody has, or undefined once this tab has one of its own. */
  const firstFree = (keys: readonly string[]) =>
    new Promise<TextDraft | undefined>((resolve) => {
      for (const each of keys) {
        const waiting = new AbortController()
        closing.signal.addEventListener('abort', () => waiting.abort())
        void hold(each, waiting.signal).then((isHeld) => {
          const draft = isHeld && !used ? load(storage, each) : undefined
          if (!draft) return waiting.abort()
          use(each)
          resolve(draft)
        })
      }
    })
  return {
    find: async () => {
      await storage.restored
      if (closing.signal.aborted) return undefined
      return (await ownDraft()) ?? firstFree(draftKeys(storage, board))
    },
    save: (draft) => {
      try {
        own()
        const value = draft ? JSON.stringify(draft) : null
        if (value && value.length > MOST_CHARACTERS) return false
        storage.change(key, () => value)
        return true
      } catch {
        // The text is still there until the page is left.
        return false
      }
    },
    dispose: () => closing.abort(),
  }
}
