import * as Y from 'yjs'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { type Board, emptyBoard } from '#domain/board/board.ts'
import type { Change } from '#domain/board/change.ts'
import { changesBetween, outcomeOf } from '#domain/board/changesBetween.ts'
import { BOARD_SHAPE } from '#domain/board/records/catalogue.ts'
import type { BoardShape } from '#domain/board/records/recordType.ts'
import type { Clock } from '#shared/clock.ts'
import { mapsOf, writeChange } from './codec.ts'
import { followBoard } from './followBoard.ts'
import { createHistory, type HistoryState, type SelectionPort, type UndoStep } from './history.ts'

/** The read model of a document: the board as it is now, and what can be undone. */
export interface DocumentState extends HistoryState {
  readonly board: Board
}

/** What a document is given: the time, and it may be an existing Yjs document to own, and where the selection lives. */
export interface BoardDocumentOptions {
  readonly clock: Clock
  readonly doc?: Y.Doc
  readonly selection?: SelectionPort
  /** what its boards are made of, those of this version when not given */
  readonly shape?: BoardShape
}

/** An open board: the one way to change it, its history and its read model. */
export interface BoardDocument {
  readonly doc: Y.Doc
  readonly state: StoreApi<DocumentState>
  /** Makes the changes as one undo step, or as part of the step before when their merge keys meet. */
  apply(changes: readonly Change[], step: UndoStep): void
  /** Makes changes that are no step of their own: undo neither counts nor takes them back. */
  applyQuietly(changes: readonly Change[]): void
  /** Puts another board in this one's place as one undo step. */
  replaceBoard(board: Board, step: UndoStep): void
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

const NO_SELECTION: SelectionPort = { get: () => new Set(), set: () => {} }

/** Opens a board document; without a Yjs document of its own it starts empty. */
export function createBoardDocument(options: BoardDocumentOptions): BoardDocument {
  const { clock, doc = new Y.Doc(), selection = NO_SELECTION, shape = BOARD_SHAPE } = options
  const maps = mapsOf(doc, shape)
  const history = createHistory({ clock, doc, origin: STEP_ORIGIN, selection, shape })
  const state = createStore<DocumentState>(() => ({ board: emptyBoard(shape), ...history.state() }))
  const tell = (now: Partial<DocumentState>) => {
    const told = state.getState()
    if (Object.entries(now).some(([name, value]) => told[name as keyof DocumentState] !== value)) state.setState(now)
  }
  const unfollow = followBoard(doc, (board) => tell({ board, ...history.state() }), shape)
  // What others do may leave the board as it is shown and a step nothing to take back.
  const tellHistory = () => tell(history.state())
  doc.on('afterTransaction', tellHistory)

  const board = () => state.getState().board
  // Only the outcome is written, so that a step holds nothing that its own later changes took back.
  const outcome = (changes: readonly Change[]) => outcomeOf(board(), changes, shape)
  const write = (changes: readonly Change[]) =>
    doc.transact(() => {
      for (const change of changes) writeChange(maps, change, shape)
    }, QUIET_ORIGIN)

  return {
    doc,
    state,
    apply: (changes, step) => history.record(outcome(changes), step),
    applyQuietly: (changes) => write(outcome(changes)),
    replaceBoard: (next, step) => history.record(changesBetween(board(), next, shape), step),
    load: (next) => {
      // Stated even where it is as on any board: typing over it and taking that back then comes to nothing.
      const { name, direction } = next.settings
      write([{ op: 'patch', type: 'settings', fields: { name, direction } }])
      write(changesBetween(board(), next, shape))
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
