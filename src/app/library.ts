import { createStore, type StoreApi } from 'zustand/vanilla'
import { loadLaterLayers } from '#canvas/layers/loadLater.ts'
import type { LibraryPort, Workspace } from '#commands/workspace.ts'
import type { DeskState } from '#desk/desk.ts'
import { forgetTexts } from '#desk/keptTexts.ts'
import type { OpenBoard } from '#document/openFound.ts'
import type { BoardStorage } from '#document/persistence.ts'
import type { StorageFault } from '#document/storageFault.ts'
import type { TextStorage } from '#document/textStorage.ts'
import type { Board } from '#domain/board/board.ts'
import { forgetDrafts } from '#panels/mermaid/draftKeys.ts'
import { goToInAddress, idInAddress, putInAddress } from './address.ts'
import { firstBoard } from './firstBoard.ts'
import type { createNotices } from './notices.ts'
import { openWorkspace } from './openWorkspace.ts'
import { tellNotOpened } from './tellNotOpened.ts'

/** The board that is shown, or undefined until the first one is open. */
export interface Shown {
  readonly id: string
  readonly workspace: Workspace
}

/** Why no board is shown yet: storage takes its time, another tab holds it up, or it gives nothing. */
export type Trouble = 'blocked' | StorageFault

/** What the library shows. */
export interface LibraryState {
  readonly current: Shown | undefined
  readonly trouble: Trouble | undefined
}

interface Parts {
  readonly storage: BoardStorage
  readonly desk: DeskState
  readonly notices: ReturnType<typeof createNotices>
  readonly texts: TextStorage
}

/** After how long without an answer a person is told that storage is slow, in milliseconds. */
const SLOW_START = 1000
/** How long a board that is there waits for what is to be shown with it, in milliseconds. */
const BESIDE_WAIT = 300
/** How long one of more than so many blocks does: without what paints them, all that are seen would become elements, only to be painted then. */
const LARGE = { blocks: 100, wait: 2000 }

/** True when there is something on the board that a person would miss. */
function isDrawn({ document }: OpenBoard): boolean {
  const { board, canUndo } = document.state.getState()
  const isStated = [board.brief, board.estimate].some((fields) => Object.keys(fields).length > 0)
  return canUndo || board.blocks.length > 0 || board.zones.length > 0 || isStated
}

const soon = (what: Promise<unknown>, wait = BESIDE_WAIT) =>
  Promise.race([what, new Promise((resolve) => setTimeout(resolve, wait))])

/** Waits for what draws blocks that are far and edges, so that a board is shown whole at once, though not for long: it is told when it fails. */
async function makeReady({ blocks }: Board): Promise<void> {
  if (blocks.length === 0) return
  await soon(
    loadLaterLayers().catch(() => {}),
    blocks.length > LARGE.blocks ? LARGE.wait : BESIDE_WAIT,
  )
}

const boardOf = ({ document }: OpenBoard): Board => document.state.getState().board

/** Says that storage is slow as long as it does not answer. */
function watchStart(storage: BoardStorage, shown: StoreApi<LibraryState>): () => void {
  const tell = () => {
    if (shown.getState().current === undefined)
      shown.setState({ trouble: storage.state.getState() === 'blocked' ? 'blocked' : 'slow' })
  }
  const timer = setTimeout(tell, SLOW_START)
  const stop = storage.state.subscribe((state) => state === 'blocked' && tell())
  return () => {
    clearTimeout(timer)
    stop()
  }
}

/** Forgets what was typed on a board and is not on it, also what is not there yet. */
async function forgetTextsOf(id: string, texts: TextStorage): Promise<void> {
  await texts.restored
  forgetTexts(texts, id)
  forgetDrafts(texts, id)
}

/** Opens boards one at a time: the one the address names, else the one used last, else a new one. */
export function createLibrary({ storage, desk, notices, texts }: Parts) {
  const shown = createStore<LibraryState>(() => ({ current: undefined, trouble: undefined }))
  let open: OpenBoard | undefined
  let close: () => Promise<void> = async () => {}
  // The opening that was asked for last; an earlier one that comes later is put away.
  let latest = 0

  const show = (next: OpenBoard, name: (id: string) => void): void => {
    const closeOld = close
    const { workspace, close: closeNext } = openWorkspace(next, { desk, notices, library, storage, texts })
    open = next
    close = closeNext
    name(next.id)
    shown.setState({ current: { id: next.id, workspace }, trouble: undefined })
    // A board that storage does not take yet keeps trying; nobody waits for it.
    void closeOld()
  }

  /** What is asked for now takes the place of whatever was being opened, also of a question about it. */
  function takeTurn(): number {
    latest++
    desk.getState().leaving?.stay()
    return latest
  }

  /** Leaves the open board, after a question when it would be lost. */
  function leave(act: () => void): Promise<boolean> {
    shown.getState().current?.workspace.drafts.writeAll()
    if (!open || !isDrawn(open) || open.isSafeToLeave()) {
      act()
      return Promise.resolve(true)
    }
    return new Promise((resolve) => {
      const decide = (goes: boolean) => () => {
        desk.setState({ dialog: undefined, leaving: undefined })
        if (goes) act()
        resolve(goes)
      }
      desk.setState({ dialog: 'unsaved', leaving: { go: decide(true), stay: decide(false) } })
    })
  }

  const library: LibraryPort = {
    current: () => shown.getState().current?.id ?? '',
    list: () => storage.listBoards(),
    openNew: async (board) => {
      const turn = takeTurn()
      if (board) await makeReady(board)
      return turn === latest && leave(() => show(storage.createBoard(board), goToInAddress))
    },
    open: async (id) => {
      const turn = takeTurn()
      if (id === library.current()) return true
      const opened = await storage.openBoard(id)
      if (opened.ok) await makeReady(boardOf(opened.value))
      const isOvertaken = () => turn !== latest
      if (!opened.ok) {
        if (isOvertaken()) return false
        putInAddress(library.current())
        await tellNotOpened(notices.notify, opened.error)
        return false
      }
      if (!isOvertaken() && (await leave(() => show(opened.value, goToInAddress)))) return true
      await opened.value.close()
      // Whoever stays can still go to that board by the way that led to it.
      if (!isOvertaken()) goToInAddress(library.current())
      return false
    },
    remove: async (id) => {
      if (id === library.current()) show(storage.createBoard(), putInAddress)
      await storage.deleteBoard(id)
      void forgetTextsOf(id, texts)
    },
  }

  /** Opens the first board; tried again while nothing is shown. */
  async function begin(): Promise<void> {
    shown.setState({ trouble: undefined })
    const stop = watchStart(storage, shown)
    const first = await firstBoard(storage, notices.notify)
    stop()
    if (first.ok) await Promise.all([makeReady(boardOf(first.value)), soon(texts.restored)])
    const isLate = shown.getState().current !== undefined
    if (first.ok && isLate) await first.value.close()
    else if (first.ok) show(first.value, putInAddress)
    else if (!isLate) shown.setState({ trouble: first.error })
    await storage.recover()
  }

  const start = async () => {
    addEventListener('hashchange', () => {
      const id = idInAddress()
      if (id && shown.getState().current) void library.open(id)
    })
    addEventListener('beforeunload', (event) => {
      shown.getState().current?.workspace.drafts.writeAll()
      if (open && isDrawn(open) && !open.isSafeToLeave()) event.preventDefault()
    })
    await begin()
  }
  return {
    shown,
    start,
    begin,
    /** shows a new board instead of waiting for storage */
    beginNew: () => show(storage.createBoard(), putInAddress),
  }
}
