import type { TextStore } from '#session/keptTexts.ts'
import { newId } from '#shared/newId.ts'
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

function load(storage: TextStore, key: string): TextDraft | undefined {
  try {
    const value: unknown = JSON.parse(storage.getItem(key) ?? 'null')
    return isDraft(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** Takes hold of a draft for as long as its tab lives; waits while another tab has it. */
async function hold(key: string, signal: AbortSignal): Promise<boolean> {
  const { locks } = navigator
  if (!locks) return true
  return new Promise((resolve) => {
    const held = () => {
      resolve(true)
      return new Promise<void>((release) => signal.addEventListener('abort', () => release()))
    }
    locks.request(key, { signal }, held).catch(() => resolve(false))
  })
}

/**
 * Keeps the unfinished text of a board in this browser, each tab its own. What a tab left that is gone, another one goes on with. A
 * storage that is full or closed keeps none.
 */
export function localDrafts(storage: TextStore, board: string): Drafts {
  const closing = new AbortController()
  let key = draftKey(board, newId('tab'))
  let used = false
  const own = () => {
    if (!used) void hold(key, closing.signal)
    used = true
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
          used = true
          key = each
          resolve(draft)
        })
      }
    })
  return {
    find: async () => {
      await storage.restored
      return closing.signal.aborted ? undefined : firstFree(draftKeys(storage, board))
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
