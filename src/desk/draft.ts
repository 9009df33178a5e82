import { createStore } from 'zustand/vanilla'
import type { Clock } from '#shared/clock.ts'
import type { KeptTexts } from './keptTexts.ts'
import type { OpenDrafts } from './openDrafts.ts'
import type { ReadonlyState } from './readonlyState.ts'
import { createTypingPace } from './typingPace.ts'

/** What a draft is typed over, and how its text is taken. */
export interface DraftField {
  /** what stands in the field while nothing is typed */
  readonly value: string
  /** the message for a text that is not accepted, or undefined */
  readonly check: (text: string) => string | undefined
  /** how an accepted text reads once it is written */
  readonly tidy: (text: string) => string
  readonly write: (text: string) => void
  /** where a text that is not accepted is kept for the next visit; it is not kept when not given */
  readonly place?: string | undefined
  /** called when the field is entered; what it returns puts back what was there. By itself, `write` does, with the old value. */
  readonly putBack?: (() => () => void) | undefined
  /** what was typed goes before a value that comes from elsewhere meanwhile, which by itself replaces the draft */
  readonly firm?: boolean | undefined
}

/** What is typed into one field until the board holds it. */
export interface FieldDraft {
  /** what is typed; undefined while the field shows its value */
  readonly text: ReadonlyState<string | undefined>
  /** What stands in the field over this value. */
  shown(value: string): string
  /** The field is entered. */
  begin(): void
  type(text: string): void
  /** Writes at once what is accepted and not written yet. */
  write(): void
  /** The field is left: a text that is not accepted stays to be mended, unless it is empty. */
  finish(): void
  /** Back to what stood there when the field was entered; false when nothing had been typed. */
  cancel(): boolean
  /** The field has this value now: one that comes from elsewhere replaces the draft. */
  follow(value: string): void
  /** The field is shown; the function returned says that it is not any more. */
  show(): () => void
}

interface Start {
  readonly value: string
  readonly putBack: () => void
}

/**
 * A draft of a field, whose present state `field` gives: written to the board after each pause, again and again while there
 * is none, when it is left and when page or board are; never while it is not accepted.
 */
export function createDraft(field: () => DraftField, drafts: OpenDrafts, clock: Clock): FieldDraft {
  const keeping = createKeeping(field, drafts.kept)
  const text = createStore<string | undefined>(keeping.read)
  let pending = text.getState() !== undefined
  /** the value of the field as far as it is known here, and the one before as long as the field may not show it yet */
  let known = field().value
  let before: string | undefined
  let start: Start | undefined
  let close: (() => void) | undefined

  const isRefused = () => field().check(text.getState() ?? '') !== undefined
  const makes = (value: string, change: () => void) => {
    before = known
    known = value
    change()
  }
  const begin = () => {
    const { value, write, putBack } = field()
    start = { value, putBack: putBack?.() ?? (() => write(value)) }
  }
  const write = () => {
    pace.written()
    const typed = text.getState()
    if (!pending || typed === undefined || isRefused()) return
    pending = false
    const tidied = field().tidy(typed)
    if (tidied !== known) makes(tidied, () => field().write(typed))
  }
  const pace = createTypingPace({ clock, due: write, over: () => void (pending || end()) })
  const open = () => {
    close ??= drafts.open(write)
  }
  const end = () => {
    pace.stop()
    close?.()
    close = undefined
  }
  const drop = () => {
    end()
    pending = false
    keeping.keep(undefined, known)
    text.setState(undefined, true)
  }
  const restore = () => {
    if (start && start.value !== known) makes(start.value, start.putBack)
    drop()
  }

  return {
    text,
    write,
    begin,
    shown: (value) => {
      const isOwn = field().firm || value === known || value === before
      return (isOwn ? text.getState() : undefined) ?? value
    },
    type: (next) => {
      if (!start) begin()
      pending = true
      text.setState(next, true)
      keeping.keep(isRefused() ? next : undefined, known)
      open()
      pace.typed()
    },
    finish: () => {
      write()
      if (text.getState()?.trim() === '' && isRefused()) restore()
      else if (!isRefused()) drop()
      // A text that is not accepted is said to be so beside its field; it is not about to be saved.
      end()
      start = undefined
    },
    cancel: () => {
      const changed = text.getState() !== undefined || (start !== undefined && start.value !== known)
      restore()
      return changed
    },
    follow: (value) => {
      if (value === before) return
      before = undefined
      if (value === known) return
      known = value
      if (start) begin()
      if (!field().firm) drop()
      else pending = text.getState() !== undefined
    },
    show: () => () => {
      write()
      end()
    },
  }
}

/** Keeps what is typed into a field while it is not accepted. */
function createKeeping(field: () => DraftField, kept: KeptTexts) {
  const read = () => {
    const { place, value, check } = field()
    const found = place === undefined ? undefined : kept.read(place)
    return found && found.over === value && check(found.text) !== undefined ? found.text : undefined
  }
  let isKept = false
  return {
    read: () => {
      const text = read()
      isKept = text !== undefined
      return text
    },
    keep: (text: string | undefined, over: string) => {
      const { place } = field()
      const wanted = text === undefined || text.trim() === '' ? undefined : { text, over }
      if (place === undefined || (wanted === undefined && !isKept)) return
      kept.keep(place, wanted)
      isKept = wanted !== undefined
    },
  }
}
