import { createStore } from 'zustand/vanilla'
import type { Notice } from '#commands/workspace.ts'

const SHOWN_MS = { info: 4000, error: 12_000 } as const

/** The short messages that are shown now, and the way to show one more; each goes away by itself. */
export function createNotices() {
  const store = createStore<readonly Notice[]>(() => [])
  let last = 0
  const notify = (message: string, tone: Notice['tone'] = 'info') => {
    const id = ++last
    store.setState(
      (notices) => [...notices.filter((notice) => notice.message !== message), { id, message, tone }],
      true,
    )
    setTimeout(() => store.setState((notices) => notices.filter((notice) => notice.id !== id), true), SHOWN_MS[tone])
  }
  return { store, notify }
}
