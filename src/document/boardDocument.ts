import * as Y from 'yjs'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { type Board, EMPTY_BOARD } from '#domain/board/board.ts'
import { applyChanges, type Change } from '#domain/board/change.ts'
import { changesBetween } from './changesBetween.ts'
import { mapsOf, writeChange } from './codec.ts'
import { followBoard } from './followBoard.ts'
import { createHistory, type HistoryState, type SelectionPort, type Step } from './history.ts'

/** The read model of a document: the board as it is now, and what can be undone. */
export interface DocumentState extends HistoryState {
  readonly board: Board
}

/** What a document may be given: an existing Yjs document to own, and where the selection lives. */
export interface BoardDocumentOptions {
  readonly doc?: Y.Doc
  readonly selection?: SelectionPort
}

/** An open board: the one way to change it, its history and its read model. */
export interface BoardDocument {
  readonly doc: Y.Doc
  readonly store: StoreApi<DocumentState>
  /** Makes the changes as one undo step, or as part of the step before when their merge keys meet. */
  apply(changes: readonly Change[], step: Step): void
  /** Makes changes that are no step of their own: undo neither counts nor takes them back. */
  applyQuietly(changes: readonly Change[]): void
  /** Puts another board in this one's place as one undo step. */
  replaceBoard(board: Board, step: Step): void
  /** Puts another board in this one's place and forgets the history. */
  load(board: Board): void
  /**
   * Takes the last step back and restores the selection before it; false when there is none. What other tabs changed since in the
   * same fields stays, and a step of which they left nothing is passed over.
   */
  undo(): boolean
  /** Makes the step taken back last again, likewise, and restores the selection after it; false when there is none. */
  redo(): boolean
  /** Ends history and read model; the document takes no more changes afterwards. */
  dispose(): void
}

// Yjs tells origins apart by identity, so each is one shared object.
const STEP_ORIGIN = { origin: 'step' } as const
const QUIET_ORIGIN = { origin: 'quiet' } as const

const NO_SELECTION: SelectionPort = { get: () => [], set: () => {} }

/** Opens a board document; without a Yjs document of its own it starts empty. */
export function createBoardDocument(options: BoardDocumentOptions = {}): BoardDocument {
  const { doc = new Y.Doc(), selection = NO_SELECTION } = options
  const maps = mapsOf(doc)
  const history = createHistory(doc, STEP_ORIGIN, selection)
  const store = createStore<DocumentState>(() => ({ board: EMPTY_BOARD, ...history.state() }))
  const tell = (now: Partial<DocumentState>) => {
    const told = store.getState()
    if (Object.entries(now).some(([name, value]) => told[name as keyof DocumentState] !== value)) store.setState(now)
  }
  const unfollow = followBoard(doc, (board) => tell({ board, ...history.state() }))
  // What others do may leave the board as it is shown and a step nothing to take back.
  const tellHistory = () => tell(history.state())
  doc.on('afterTransaction', tellHistory)

  const board = () => store.getState().board
  // Only the outcome is written, so that a step holds nothing that its own later changes took back.
  const become = (next: Board, step: Step) => history.record(changesBetween(board(), next), step)
  const becomeQuietly = (next: Board) =>
    doc.transact(() => {
      for (const change of changesBetween(board(), next)) writeChange(maps, change)
    }, QUIET_ORIGIN)

  return {
    doc,
    store,
    apply: (changes, step) => become(applyChanges(board(), changes), step),
    applyQuietly: (changes) => becomeQuietly(applyChanges(board(), changes)),
    replaceBoard: become,
    load: (next) => {
      // Stated even where it is as on any board: typing over it and taking that back then comes to nothing.
      const { name, direction } = next.settings
      doc.transact(
        () => writeChange(maps, { op: 'patch', type: 'settings', fields: { name, direction } }),
        QUIET_ORIGIN,
      )
      becomeQuietly(next)
      history.forget()
      tellHistory()
    },
    undo: history.undo,
    redo: history.redo,
    dispose: () => {
      unfollow()
      doc.off('afterTransaction', tellHistory)
      doc.destroy()
    },
  }
}
