import { createStore } from 'zustand/vanilla'
import type { Notice } from '#commands/workspace.ts'

const SHOWN_MS = { info: 4000, error: 12_000 } as const

/** More at once would cover the board. */
const MOST = 3

/** The short messages that are shown now, and the ways to show one more and to put one away; each goes away by itself. */
export function createNotices() {
  const store = createStore<readonly Notice[]>(() => [])
  let last = 0
  const dismiss = (id: number) => store.setState((notices) => notices.filter((notice) => notice.id !== id), true)
  const notify = (message: string, tone: Notice['tone'] = 'info') => {
    const id = ++last
    const added = { id, message, tone }
    const show = (notices: readonly Notice[]) =>
      [...notices.filter((notice) => notice.message !== message), added].slice(-MOST)
    store.setState(show, true)
    setTimeout(() => dismiss(id), SHOWN_MS[tone])
  }
  return { store, notify, dismiss }
}
