import * as Y from 'yjs'

/** The ids of what is selected. */
export type Selection = readonly string[]

/** Where the selection is read and restored. */
export interface SelectionPort {
  get(): Selection
  set(selection: Selection): void
}

/** How a change appears in the history. Steps of one `merge` key within a second of each other become one; `together`, however far apart. */
export interface Step {
  readonly title: string
  readonly merge?: string
  readonly together?: boolean
  /** what to select once the change is made; the selection stays as it is when not given */
  readonly select?: Selection
}

/** What can be undone and redone now, each with the title of its step. */
export interface HistoryState {
  readonly canUndo: boolean
  readonly canRedo: boolean
  readonly undoTitle: string | undefined
  readonly redoTitle: string | undefined
}

// How long two steps of one merge key may lie apart and still become one, in milliseconds.
const MERGE_WINDOW = 1000

interface Memory {
  title: string
  before: Selection
  after: Selection
}

type UndoScope = ConstructorParameters<typeof Y.UndoManager>[0]
type StackItem = Y.UndoManager['undoStack'][number]
type StackItemEvent = Parameters<Parameters<typeof Y.UndoManager.prototype.on<'stack-item-added'>>[1]>[0]

const memoryOf = (item: StackItem | null | undefined) => item?.meta.get('memory') as Memory | undefined

/** The undo history of the given shared types; transactions of the given origin are its steps, all others it leaves alone. */
export function createHistory(scope: UndoScope, origin: object, selection: SelectionPort) {
  // Which steps belong together is decided below, so the manager itself may merge over any distance.
  const manager = new Y.UndoManager(scope, {
    trackedOrigins: new Set([origin]),
    captureTimeout: Number.POSITIVE_INFINITY,
    // Without it, undoing merged steps misses a field now and then, as the property test of undo shows.
    ignoreRemoteMapChanges: true,
  })
  let last: { readonly merge: string | undefined; readonly at: number } | undefined
  let running: Memory | undefined
  let written: StackItem | undefined

  manager.on('stack-item-added', ({ stackItem }: StackItemEvent) => {
    const memory = running ?? memoryOf(manager.currStackItem)
    if (memory) stackItem.meta.set('memory', memory)
    if (running) written = stackItem
  })
  manager.on('stack-item-updated', ({ stackItem }: StackItemEvent) => {
    written = stackItem
  })

  /** Makes a step of what is written; true when it became part of the step before. */
  function record(step: Step, write: () => void): boolean {
    const now = Date.now()
    const isNear = step.together === true || (last !== undefined && now - last.at < MERGE_WINDOW)
    const merges = step.merge !== undefined && step.merge === last?.merge && isNear
    if (!merges) manager.stopCapturing()
    last = { merge: step.merge, at: now }
    const before = selection.get()
    running = { title: step.title, before, after: before }
    written = undefined
    try {
      write()
    } finally {
      running = undefined
    }
    if (step.select) selection.set(step.select)
    const memory = memoryOf(written)
    if (memory) memory.after = selection.get()
    return merges
  }

  function travel(direction: 'undo' | 'redo'): boolean {
    last = undefined
    const item = manager[direction]()
    manager.stopCapturing()
    const memory = memoryOf(item)
    if (memory) selection.set(direction === 'undo' ? memory.before : memory.after)
    return item !== null
  }

  const state = (): HistoryState => ({
    canUndo: manager.undoStack.length > 0,
    canRedo: manager.redoStack.length > 0,
    undoTitle: memoryOf(manager.undoStack.at(-1))?.title,
    redoTitle: memoryOf(manager.redoStack.at(-1))?.title,
  })

  return {
    record,
    undo: () => travel('undo'),
    redo: () => travel('redo'),
    /** Forgets the last step, which has come to nothing: Yjs would pass over it and undo the one before as well. */
    dropLast: () => {
      last = undefined
      manager.undoStack.pop()
      manager.stopCapturing()
    },
    forget: () => {
      last = undefined
      manager.clear()
    },
    state,
    dispose: () => manager.destroy(),
  }
}
