import type { Draft, Drafts } from './drafts.ts'

const keyOf = (board: string) => `tierboard.text.${board}`

function isDraft(value: unknown): value is Draft {
  const { over, text } = (value ?? {}) as Partial<Record<keyof Draft, unknown>>
  return typeof over === 'string' && typeof text === 'string'
}

/** Keeps the unfinished text of a board in this browser; a storage that is full or closed keeps none. */
export const localDrafts = (board: string): Drafts => ({
  load: () => {
    try {
      const value: unknown = JSON.parse(localStorage.getItem(keyOf(board)) ?? 'null')
      return isDraft(value) ? value : undefined
    } catch {
      return undefined
    }
  },
  save: (draft) => {
    try {
      if (draft) localStorage.setItem(keyOf(board), JSON.stringify(draft))
      else localStorage.removeItem(keyOf(board))
    } catch {
      // The text is still there until the page is left.
    }
  },
})
