import { createStore } from 'zustand/vanilla'
import { createRoomMaker } from '#commands/roomMaker.ts'
import type { Notice, SavingState, ViewPort, Workspace } from '#commands/workspace.ts'
import { createDesk } from '#desk/desk.ts'
import type { CheckState } from '#desk/liveCheck.ts'
import { createOpenDrafts } from '#desk/openDrafts.ts'
import { createBoardDocument } from '#document/boardDocument.ts'
import type { UndoStep } from '#document/history.ts'
import type { Board } from '#domain/board/board.ts'
import type { ItemId } from '#domain/edits/edit.ts'
import type { Finding } from '#domain/flow/rule.ts'
import { RULEBOOK } from '#domain/flow/rulebook.ts'
import { plainTexts } from './plainTexts.ts'
import { testClock, testIds } from './ports.ts'

/** What a fake workspace was asked to do, in order. */
export interface Deeds {
  readonly steps: UndoStep[]
  readonly copied: string[]
  readonly saved: string[]
  readonly revealed: (readonly string[])[]
  checks: number
  /** checks after a repair */
  mended: number
  /** checks of boards that came whole */
  wholes: number
  reviews: number
  reloads: number
}

const nothing = () => {}

const fakeView = ({ revealed }: Deeds): ViewPort => ({
  coarse: false,
  fit: nothing,
  seen: () => ({ x: 0, y: 0, zoom: 1 }),
  show: nothing,
  zoomBy: nothing,
  zoomTo: nothing,
  zoomToItems: nothing,
  reveal: (ids) => void revealed.push(ids),
  centre: () => ({ x: 0, y: 0 }),
  pointAt: () => undefined,
  onScreen: () => undefined,
  focus: nothing,
  place: () => nothing,
  lines: () => new Map(),
  isPlacing: () => false,
  drawZone: () => {},
})

const fakeCheck = (state: Workspace['check']['state'], deeds: Deeds): Workspace['check'] => ({
  state,
  rulebook: () => RULEBOOK,
  checkNow: () => void deeds.checks++,
  checkMended: () => void deeds.mended++,
  checkWhole: () => void deeds.wholes++,
  review: () => void deeds.reviews++,
})

/** A workspace on a real document, without storage, canvas or browser; tests read what it was asked to do. */
export function fakeWorkspace(board: Board, findings: readonly Finding[] = []) {
  const deeds: Deeds = {
    steps: [],
    copied: [],
    saved: [],
    revealed: [],
    checks: 0,
    mended: 0,
    wholes: 0,
    reviews: 0,
    reloads: 0,
  }
  const desk = createDesk()
  const document = createBoardDocument({
    clock: testClock,
    selection: {
      get: () => desk.getState().selection,
      set: (selection) => desk.setState({ selection: selection as ReadonlySet<ItemId> }),
    },
  })
  document.load(board)
  const check = createStore<CheckState>(() => ({
    findings,
    accepted: [],
    settled: true,
    sketch: false,
    speaks: ['live', 'settled'],
    failed: false,
  }))
  const notices = createStore<readonly Notice[]>(() => [])
  let current = 'open'
  const workspace: Workspace = {
    document: {
      board: () => document.state.getState().board,
      apply: (changes, step) => {
        deeds.steps.push(step)
        document.apply(changes, step)
        return true
      },
      applyQuietly: (changes) => document.applyQuietly(changes),
      undo: () => void document.undo(),
      redo: () => void document.redo(),
      canUndo: () => document.state.getState().canUndo,
      canRedo: () => document.state.getState().canRedo,
      state: document.state,
    },
    desk,
    library: {
      current: () => current,
      list: async () => [],
      remove: async () => {},
      openNew: async () => {
        current = 'opened'
        return true
      },
      open: async () => true,
    },
    desktop: {
      pickFile: async () => undefined,
      placeOf: () => undefined,
      pickPlace: async () => 'unavailable',
      saveFile: (name) => void deeds.saved.push(name),
      copyText: async (text) => deeds.copied.push(text) > 0,
      pasteText: async () => undefined,
      notify: (message, tone = 'info', wayOut) =>
        notices.setState((shown) => [...shown, { id: shown.length, message, tone, ...(wayOut && { wayOut }) }], true),
      reload: () => {
        deeds.reloads++
      },
      dismiss: (id) => notices.setState((shown) => shown.filter((notice) => notice.id !== id), true),
    },
    saving: createStore<SavingState>(() => ({ status: 'saved' })),
    storage: {
      health: { damage: undefined, unknownParts: 0, isNewer: false },
      isKept: createStore<boolean | undefined>(() => undefined),
      retry: nothing,
      keep: nothing,
      rawData: async () => '',
    },
    drafts: createOpenDrafts(),
    texts: plainTexts(),
    closed: new AbortController().signal,
    check: fakeCheck(check, deeds),
    notices,
    clock: testClock,
    newId: testIds,
    view: fakeView(deeds),
  }
  workspace.room = createRoomMaker(workspace)
  return { workspace, deeds, check }
}
