import { createStore } from 'zustand/vanilla'
import type { Notice, WayOut } from '#commands/workspace.ts'

const SHOWN_MS = { info: 4000, error: 12_000 } as const

/** More at once would cover the board. */
const MOST = 3

/**
 * The short messages that are shown now, and the ways to show one more and to put one away; each goes away by itself, but for
 * those that offer a way out.
 */
export function createNotices() {
  const state = createStore<readonly Notice[]>(() => [])
  let last = 0
  const dismiss = (id: number) => state.setState((notices) => notices.filter((notice) => notice.id !== id), true)
  const notify = (message: string, tone: Notice['tone'] = 'info', wayOut?: WayOut) => {
    const id = ++last
    const added = { id, message, tone, ...(wayOut && { wayOut }) }
    const show = (notices: readonly Notice[]) => {
      const all = [...notices.filter((notice) => notice.message !== message), added]
      const passing = all.filter((notice) => !notice.wayOut).slice(-MOST)
      return all.filter((notice) => notice.wayOut || passing.includes(notice))
    }
    state.setState(show, true)
    if (!wayOut) setTimeout(() => dismiss(id), SHOWN_MS[tone])
  }
  return { state, notify, dismiss }
}
