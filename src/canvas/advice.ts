import { createStore } from 'zustand/vanilla'
import type { BlockId } from '#domain/board/board.ts'
import type { EdgeAdvice } from '#domain/flow/edgeAdvice.ts'

/** The blocks that the edge under way would be wrong at, and why. */
export interface Advice {
  readonly against: ReadonlyMap<BlockId, EdgeAdvice>
}

/** No edge is under way, or none would be wrong. */
export const NO_ADVICE: Advice = { against: new Map() }

/** The advice for the edge under way; changes only when one is begun or ends. Written by `useAdvice`. */
export const adviceStore = createStore<Advice>(() => NO_ADVICE)
