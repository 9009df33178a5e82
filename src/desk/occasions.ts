import type { Board } from '#domain/board/board.ts'
import { momentsAtRest } from '#domain/flow/momentsAtRest.ts'
import { MOMENTS, type Speaks } from '#domain/flow/rule.ts'

/** One occasion to check: the rules of which kinds may bring news, and how patient it is. */
export interface Occasion {
  readonly speaks: (board: Board) => readonly Speaks[]
  /** news about blocks that have just come wait */
  readonly patient: boolean
  /** the board rests: news go to their places in the list */
  readonly rests: boolean
}

/** A change was just made. */
export const DRAWING: Occasion = { speaks: () => ['live'], patient: true, rests: false }
/** The board has rested. */
export const PAUSE: Occasion = { speaks: momentsAtRest, patient: true, rests: true }
/** A person asks what a pause would bring. */
export const NOW: Occasion = { speaks: momentsAtRest, patient: false, rests: true }
/** A person asks for everything there is. */
export const REVIEW: Occasion = { speaks: () => MOMENTS, patient: false, rests: true }
