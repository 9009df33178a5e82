import { createStore } from 'zustand/vanilla'
import { type KeptTexts, textsInMemory } from './keptTexts.ts'
import type { ReadonlyState } from './readonlyState.ts'

/** The texts that are being typed and that the board does not hold yet: as long as there is one, the board is not saved. */
export interface OpenDrafts {
  /** how many there are */
  readonly state: ReadonlyState<number>
  /**
   * Says that one more is open; the function returned says, once or more often, that it is not any more. `write` puts on
   * the board what stands there, at once: it is called when the page or the board may be left.
   */
  open(write?: () => void): () => void
  /** Puts on the board at once what is being typed anywhere. */
  writeAll(): void
  /** the texts that the board does not take, or not yet, for the next visit */
  readonly kept: KeptTexts
}

/** No drafts yet; texts that the board does not take are kept where it is said, else for this visit. */
export function createOpenDrafts(kept: KeptTexts = textsInMemory()): OpenDrafts {
  const state = createStore<number>(() => 0)
  const open = new Set<{ readonly write: (() => void) | undefined }>()
  let stopWatching = () => {}
  const writeAll = () => {
    for (const { write } of [...open]) write?.()
  }
  const recount = () => {
    const before = state.getState()
    if (before === 0 && open.size > 0) stopWatching = whenLeaving(writeAll)
    if (before > 0 && open.size === 0) stopWatching()
    state.setState(open.size, true)
  }
  return {
    state,
    kept,
    writeAll,
    open: (write) => {
      const draft = { write }
      open.add(draft)
      recount()
      return () => {
        if (open.delete(draft)) recount()
      }
    },
  }
}

const SIGNS = ['pagehide', 'visibilitychange', 'freeze'] as const

/**
 * Calls back, while there is still time, whenever this page may be about to end: left, closed, put out of sight or frozen.
 * Earlier than anyone who does not listen this way, so that what is written then is there for whoever saves. Until stopped.
 */
export function whenLeaving(run: () => void): () => void {
  if (typeof window === 'undefined') return () => {}
  const page = window
  const onSign = ({ type }: Event) => {
    if (type !== 'visibilitychange' || page.document.visibilityState === 'hidden') run()
  }
  for (const sign of SIGNS) page.addEventListener(sign, onSign, true)
  return () => {
    for (const sign of SIGNS) page.removeEventListener(sign, onSign, true)
  }
}
