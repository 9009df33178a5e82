import { createStore } from 'zustand/vanilla'
import type { ReadonlyStore } from './readonlyStore.ts'

/** The texts that are being typed and that the board does not hold yet: as long as there is one, the board is not saved. */
export interface OpenDrafts {
  /** how many there are */
  readonly state: ReadonlyStore<number>
  /** Says that one more is open; the function returned says, once or more often, that it is not any more. */
  open(): () => void
}

/** No drafts yet. */
export function createOpenDrafts(): OpenDrafts {
  const state = createStore<number>(() => 0)
  return {
    state,
    open: () => {
      let open = true
      state.setState((count) => count + 1, true)
      return () => {
        if (open) state.setState((count) => count - 1, true)
        open = false
      }
    },
  }
}
