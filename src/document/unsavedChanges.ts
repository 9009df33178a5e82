import type { Journal, JournalEntry } from './journal.ts'

/** One change that is not in storage yet. */
export interface UnsavedChange {
  /** a Yjs update */
  readonly bytes: Uint8Array
  /** what tabs call it; undefined where they do not know it */
  readonly mark: string | undefined
  /** a person made it, here or in another tab */
  readonly isDone: boolean
  /** its key in the journal; undefined as long as it is not noted there */
  readonly note: string | undefined
}

/** The changes of a board that are not in storage yet, most of them noted in the journal meanwhile. */
export interface UnsavedChanges {
  /** those there are now, in order */
  list(): readonly UnsavedChange[]
  /** Adds a change; `isNoted` puts it into the journal as well. */
  add(change: Omit<UnsavedChange, 'note'>, isNoted: boolean): void
  /** Adds all of a board that storage does not know yet. */
  addWhole(bytes: Uint8Array): void
  /** Puts all of them into the journal. */
  noteAll(): void
  /** These are in storage now. */
  saved(changes: readonly UnsavedChange[]): void
  /** Those with one of these marks are in storage now. */
  savedElsewhere(marks: readonly string[]): void
  /** Takes all of them out of the journal, since they must not come back with the next visit. */
  unnoteAll(): void
}

interface Kept extends UnsavedChange {
  /** it holds all of the board */
  readonly isWhole: boolean
  note: string | undefined
}

/** Changes nothing; it stands for a note that cannot be read, so that the note goes with the next save. */
const NOTHING = new Uint8Array([0, 0])

/** The changes of a board that were noted by an earlier visit, and those that come. */
export function createUnsavedChanges(
  boardId: string,
  journal: Journal,
  replayed: readonly JournalEntry[],
): UnsavedChanges {
  let changes: Kept[] = replayed.map(({ bytes = NOTHING, key, isWhole }) => {
    return { bytes, mark: undefined, isDone: bytes !== NOTHING, isWhole, note: key }
  })
  const unnote = (some: readonly Kept[]) => {
    journal.forget(some.flatMap(({ note }) => note ?? []))
    for (const change of some) change.note = undefined
  }
  const drop = (isSaved: (change: UnsavedChange) => boolean) => {
    unnote(changes.filter(isSaved))
    changes = changes.filter((change) => !isSaved(change))
  }
  return {
    list: () => changes,
    add: (change, isNoted) => {
      changes.push({
        ...change,
        isWhole: false,
        note: isNoted ? journal.note(boardId, change.bytes, false) : undefined,
      })
    },
    addWhole: (bytes) => {
      changes.push({ bytes, mark: undefined, isDone: true, isWhole: true, note: journal.note(boardId, bytes, true) })
    },
    noteAll: () => {
      for (const change of changes) change.note ??= journal.note(boardId, change.bytes, change.isWhole)
    },
    saved: (some) => {
      const done = new Set(some)
      drop((change) => done.has(change))
    },
    savedElsewhere: (marks) => {
      const known = new Set(marks)
      drop(({ mark }) => mark !== undefined && known.has(mark))
    },
    unnoteAll: () => unnote(changes),
  }
}
