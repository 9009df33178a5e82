import { createStore } from 'zustand/vanilla'
import { NO_VIEW } from '#canvas/useViewPort.ts'
import type {
  DesktopPort,
  DocumentPort,
  LibraryPort,
  SavingState,
  StoragePort,
  Workspace,
} from '#commands/workspace.ts'
import type { DeskState } from '#desk/desk.ts'
import { clearFor, forgetGone } from '#desk/forgetGone.ts'
import { textsInStorage } from '#desk/keptTexts.ts'
import { createLiveCheck } from '#desk/liveCheck.ts'
import { createOpenDrafts, type OpenDrafts } from '#desk/openDrafts.ts'
import type { ReadonlyState } from '#desk/readonlyState.ts'
import type { OpenBoard } from '#document/openFound.ts'
import type { BoardStorage } from '#document/persistence.ts'
import type { TextStorage } from '#document/textStorage.ts'
import { growsTooLarge } from '#domain/board/growsTooLarge.ts'
import type { ItemId } from '#domain/edits/edit.ts'
import { createDesktop } from './desktop.ts'
import type { createNotices } from './notices.ts'
import { browserClock, browserIds } from './ports.ts'

/** What is there before a board is opened and stays when another one is. */
export interface Surroundings {
  readonly storage: BoardStorage
  readonly desk: DeskState
  readonly notices: ReturnType<typeof createNotices>
  readonly library: LibraryPort
  readonly texts: TextStorage
}

const loadRulebook = async () => (await import('#desk/checkInWorker.ts')).CHECK_BOOK

function documentPort({ document }: OpenBoard, notify: DesktopPort['notify']): DocumentPort {
  const { state } = document
  return {
    board: () => state.getState().board,
    apply: (changes, step) => {
      const refusal = growsTooLarge(state.getState().board, changes)
      if (refusal) notify(refusal, 'error')
      else document.apply(changes, step)
      return refusal === undefined
    },
    applyQuietly: (changes) => {
      if (!growsTooLarge(state.getState().board, changes)) document.applyQuietly(changes)
    },
    undo: () => void document.undo(),
    redo: () => void document.redo(),
    canUndo: () => state.getState().canUndo,
    canRedo: () => state.getState().canRedo,
    state,
  }
}

interface Saved {
  readonly board: OpenBoard['status']
  /** how many texts are being typed */
  readonly drafts: OpenDrafts['state']
  /** whether a text that the board does not hold is yet to be kept */
  readonly texts: ReadonlyState<boolean>
}

/** What is being typed is not saved before the board holds it, or before it is kept beside the board. */
function savingState({ board, drafts, texts }: Saved): ReadonlyState<SavingState> & { stop: () => void } {
  const read = (): SavingState => {
    const now = board.getState()
    if (now.state === 'failed') return { status: 'failed', reason: now.reason }
    return { status: drafts.getState() > 0 || texts.getState() ? 'saving' : now.state }
  }
  const saving = createStore<SavingState>(read)
  const stops = [board, drafts, texts].map((source) => source.subscribe(() => saving.setState(read(), true)))
  return {
    ...saving,
    stop: () => {
      for (const stop of stops) stop()
    },
  }
}

function storagePort({ id, health, flush, keep }: OpenBoard, storage: BoardStorage): StoragePort {
  return {
    health,
    isKept: storage.isKept,
    retry: () => void flush(),
    keep: () => void keep(),
    rawData: () => storage.rawData(id),
  }
}

/** Everything commands and components need for one open board; `close` ends it and writes what is not saved yet. */
export function openWorkspace(open: OpenBoard, around: Surroundings): { workspace: Workspace; close(): Promise<void> } {
  const { desk, notices, library, storage, texts } = around
  const { state } = open.document
  clearFor(desk, state.getState().board)
  const check = createLiveCheck(state, { desk, clock: browserClock }, loadRulebook)
  const drafts = createOpenDrafts(textsInStorage(texts, open.id))
  const closing = new AbortController()
  const saving = savingState({ board: open.status, drafts: drafts.state, texts: texts.isPending })
  const dropGone = state.subscribe(({ board }, old) => {
    if (board !== old.board) forgetGone(desk, board)
  })
  const workspace: Workspace = {
    document: documentPort(open, notices.notify),
    desk,
    library,
    desktop: createDesktop(notices),
    saving,
    storage: storagePort(open, storage),
    drafts,
    texts,
    closed: closing.signal,
    check,
    notices: notices.state,
    clock: browserClock,
    newId: browserIds,
    view: NO_VIEW,
  }
  const close = async () => {
    drafts.writeAll()
    closing.abort()
    dropGone()
    check.dispose()
    saving.stop()
    await open.close()
  }
  return { workspace, close }
}

/** Where the document reads and restores the selection. */
export const selectionPort = (desk: DeskState) => ({
  get: () => desk.getState().selection,
  set: (selection: ReadonlySet<string>) => desk.setState({ selection: selection as ReadonlySet<ItemId> }),
})
