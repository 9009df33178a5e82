import { afterEach, beforeEach, vi } from 'vitest'
import type { Notice, Workspace } from '#commands/workspace.ts'
import { createDesk, type DeskState } from '#desk/desk.ts'
import type { ReadonlyState } from '#desk/readonlyState.ts'
import type { BoardStorage } from '#document/persistence.ts'
import { openTextCopies } from '#document/textCopies.ts'
import { createTextStorage, type TextStorage } from '#document/textStorage.ts'
import { type Board, EMPTY_BOARD } from '#domain/board/board.ts'
import { createBrowser } from './browserStorage.ts'
import { blockWith } from './openDocument.ts'
import { testClock } from './ports.ts'

/** A board of a name with blocks of these ids. */
export const named = (name: string, ...ids: string[]): Board => ({
  ...EMPTY_BOARD,
  settings: { ...EMPTY_BOARD.settings, name },
  blocks: ids.map((id, order) => blockWith(id, { order })),
})

/** Waits until the open board is in storage, and for the clock to go on: boards are told apart by when they were opened. */
async function saved({ saving }: Workspace): Promise<void> {
  const holds = (what: () => boolean) =>
    vi.waitFor(() => {
      if (!what()) throw new Error('Not yet')
    })
  await holds(() => saving.getState().status === 'saved')
  const now = Date.now()
  await holds(() => Date.now() > now)
}

interface Shown {
  readonly id: string
  readonly workspace: Workspace
}

/** The app as it is made for a tab of a browser. */
interface App {
  readonly storage: BoardStorage
  readonly notices: ReadonlyState<readonly Notice[]>
  readonly shown: ReadonlyState<{ readonly current: Shown | undefined }>
  readonly start: () => Promise<void>
}

interface AppParts {
  readonly browser: ReturnType<typeof createBrowser>
  readonly desk: DeskState
  readonly texts: TextStorage
}

/** Has each test begin with an empty browser, and gives visits of the app to it. */
export function visitsOf(make: (parts: AppParts) => App) {
  let browser: ReturnType<typeof createBrowser>
  let listening: EventListenerOrEventListenerObject[]
  beforeEach(() => {
    browser = createBrowser()
    listening = []
    history.replaceState(null, '', '#')
    const listen = window.addEventListener
    vi.spyOn(window, 'addEventListener').mockImplementation((type: string, listener, options) => {
      if (type === 'hashchange' && listener) listening.push(listener)
      return listen.call(window, type, listener, options)
    })
  })
  afterEach(() => {
    for (const listener of listening) window.removeEventListener('hashchange', listener)
    vi.restoreAllMocks()
    localStorage.clear()
  })

  /** The app as it starts in a tab of the browser. */
  async function visit(openCopies = async () => openTextCopies(testClock, browser.factory)) {
    const desk = createDesk()
    const { storage, notices, shown, start } = make({
      browser,
      desk,
      texts: createTextStorage({ clock: testClock, openCopies }),
    })
    await start()
    const current = () => {
      const open = shown.getState().current
      if (!open) throw new Error('No board is shown')
      return open
    }
    const workspace = () => current().workspace
    await saved(workspace())
    return {
      desk,
      storage,
      current,
      workspace,
      name: () => workspace().document.board().settings.name,
      messages: () => notices.getState().map(({ message }) => message),
      saved: () => saved(workspace()),
      openNew: async (board?: Board) => {
        await workspace().library.openNew(board)
        await saved(workspace())
      },
    }
  }
  return { visit }
}
