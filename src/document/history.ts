import type * as Y from 'yjs'
import type { Change } from '#domain/board/change.ts'
import type { BoardShape } from '#domain/board/records/recordType.ts'
import type { Clock } from '#shared/clock.ts'
import { mapsOf } from './codec.ts'
import { canTakeBack, type Delta, takeBack, together, writeChanges } from './delta.ts'

/** The ids of what is selected, in the order in which it was. */
export type Selection = ReadonlySet<string>

/** Where the selection is read and restored. */
export interface SelectionPort {
  get(): Selection
  set(selection: Selection): void
}

/** How a change appears in the history. Steps of one `merge` key that lie close enough together become one. */
export interface UndoStep {
  readonly title: string
  readonly merge?: string
  /** how long after the step before this one may still become part of it, in milliseconds; a second when not given */
  readonly mergeWithin?: number
  /** what to select once the change is made; the selection stays as it is when not given */
  readonly select?: readonly string[]
}

/** What can be undone and redone now, each with the title of its step. */
export interface HistoryState {
  readonly canUndo: boolean
  readonly canRedo: boolean
  readonly undoTitle: string | undefined
  readonly redoTitle: string | undefined
}

/** Which document, and the origin of what is written through its history. */
interface HistoryOptions {
  readonly clock: Clock
  readonly doc: Y.Doc
  readonly origin: object
  readonly selection: SelectionPort
  readonly shape: BoardShape
}

const MERGE_WINDOW = 1000
/** So many steps can be taken back; a day of drawing is not kept in memory. */
export const MOST_STEPS = 1000

/** A step made or taken back; `delta` is what taking it back, or making it again, takes back. */
interface Entry {
  readonly title: string
  readonly delta: Delta
  readonly before: Selection
  readonly after: Selection
}

/**
 * The history of what is written through it; what others write it leaves alone. It is kept by fields and values, not by what Yjs
 * holds of them, so that a step takes back exactly what it still stands for: what another tab has changed since stays. A step that
 * was overtaken is kept: where its value is there again, because the other tab took its change back or wrote the same, it stands
 * again and can be taken back. Of more than `MOST_STEPS` steps the first are forgotten; what they did stays.
 */
export function createHistory({ clock, doc, origin, selection, shape }: HistoryOptions) {
  const maps = mapsOf(doc, shape)
  const stacks: Record<'undo' | 'redo', Entry[]> = { undo: [], redo: [] }
  let last: { readonly merge: string | undefined; readonly at: number } | undefined
  // The step that the next one may become a part of.
  let open: Entry | undefined

  /** Keeps a step on top, or as part of the one on top; steps that together come to nothing are none. */
  function keep(step: UndoStep, delta: Delta, before: Selection): void {
    const joined = open
      ? { ...open, delta: together(open.delta, delta) }
      : { title: step.title, delta, before, after: before }
    if (open) stacks.undo.pop()
    stacks.redo = []
    open = joined.delta.size > 0 ? joined : undefined
    if (open) stacks.undo.push(open)
    if (stacks.undo.length > MOST_STEPS) stacks.undo.shift()
  }

  /** Makes a step of the changes, or a part of the step before; changes that do nothing are none. */
  function record(changes: readonly Change[], step: UndoStep): void {
    const now = clock.now()
    const { merge, mergeWithin = MERGE_WINDOW } = step
    const merges = merge !== undefined && merge === last?.merge && now - last.at < mergeWithin
    if (!merges) open = undefined
    last = { merge, at: now }
    const before = selection.get()
    let written = false
    // The step is kept before the transaction ends, so that whoever hears of its outcome finds the step there.
    doc.transact(() => {
      const delta = writeChanges(maps, changes, shape)
      written = delta.size > 0
      if (written) keep(step, delta, before)
    }, origin)
    if (step.select) selection.set(new Set(step.select))
    if (!written || !open) return
    open = { ...open, after: selection.get() }
    stacks.undo[stacks.undo.length - 1] = open
  }

  const top = (direction: 'undo' | 'redo') => stacks[direction].findLast(({ delta }) => canTakeBack(maps, delta))

  /** Takes back the last step of which anything still stands; those after it that others overtook are forgotten. */
  function travel(direction: 'undo' | 'redo'): boolean {
    open = undefined
    const entry = top(direction)
    if (!entry) return false
    const [from, to] = direction === 'undo' ? [stacks.undo, stacks.redo] : [stacks.redo, stacks.undo]
    doc.transact(() => {
      from.length = from.lastIndexOf(entry)
      to.push({ ...entry, delta: takeBack(maps, entry.delta) })
    }, origin)
    selection.set(direction === 'undo' ? entry.before : entry.after)
    return true
  }

  function state(): HistoryState {
    const [undo, redo] = [top('undo'), top('redo')]
    return { canUndo: undo !== undefined, canRedo: redo !== undefined, undoTitle: undo?.title, redoTitle: redo?.title }
  }

  function forget(): void {
    open = undefined
    stacks.undo = []
    stacks.redo = []
  }

  return { record, undo: () => travel('undo'), redo: () => travel('redo'), forget, state }
}
