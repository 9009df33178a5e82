import { createStore } from 'zustand/vanilla'
import type { LibraryPort, Workspace } from '#commands/workspace.ts'
import type { BoardStorage, OpenBoard } from '#document/persistence.ts'
import { forgetDrafts } from '#panels/mermaid/draftKeys.ts'
import type { SessionStore } from '#session/session.ts'
import type { createNotices } from './notices.ts'
import { openWorkspace } from './openWorkspace.ts'

/** The board that is shown, or undefined until the first one is open. */
export interface Shown {
  readonly id: string
  readonly workspace: Workspace
}

interface Parts {
  readonly storage: BoardStorage
  readonly session: SessionStore
  readonly notices: ReturnType<typeof createNotices>
}

const GONE = 'This board is no longer in this browser.'

const idInAddress = () => /^#board=([\w-]+)$/.exec(location.hash)?.[1]
const putInAddress = (id: string) => history.replaceState(null, '', `#board=${id}`)

/** Opens boards one at a time: the one the address names, else the one used last, else a new one. */
export function createLibrary({ storage, session, notices }: Parts) {
  const shown = createStore<{ readonly current: Shown | undefined }>(() => ({ current: undefined }))
  let close: () => Promise<void> = async () => {}

  const show = async (open: OpenBoard) => {
    const closeOld = close
    const next = openWorkspace(open, { session, notices, library })
    close = next.close
    putInAddress(open.id)
    shown.setState({ current: { id: open.id, workspace: next.workspace } })
    await closeOld()
  }
  const library: LibraryPort = {
    current: () => shown.getState().current?.id ?? '',
    list: () => storage.listBoards(),
    openNew: async (board) => show(await storage.createBoard(board)),
    open: async (id) => {
      if (id === library.current()) return
      const open = await storage.openBoard(id)
      if (open) await show(open)
      else {
        notices.notify(GONE, 'error')
        putInAddress(library.current())
      }
    },
    remove: async (id) => {
      if (id === library.current()) await library.openNew()
      await storage.deleteBoard(id)
      forgetDrafts(id)
    },
  }
  const openLast = async () => {
    const id = await storage.lastBoardId()
    return id === undefined ? undefined : storage.openBoard(id)
  }
  const start = async () => {
    const named = idInAddress()
    const wanted = named && (await storage.openBoard(named))
    if (named && !wanted) notices.notify(GONE, 'error')
    await show(wanted || (await openLast()) || (await storage.createBoard()))
    addEventListener('hashchange', () => {
      const id = idInAddress()
      if (id) void library.open(id)
    })
  }
  return { shown, start }
}
