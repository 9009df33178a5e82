import type { StoreApi } from 'zustand/vanilla'
import type { GestureRequest } from '#commands/gestures.ts'
import type { ItemId } from '#domain/edits/edit.ts'
import type { DrawnCards } from './drawnCards.ts'
import type { Advice } from './followAdvice.ts'
import type { HitTest } from './hit.ts'
import type { GhostState } from './layers/followGhosts.ts'
import type { LaterLayers } from './layers/later.ts'
import type { RouteState } from './layers/routes.ts'
import type { Runner } from './tools/runner.ts'
import type { ToolStates } from './tools/shown.ts'

/** The item of a canvas that the keyboard is at, or was at last. */
export interface Focused {
  readonly id: ItemId | undefined
  /** it has the focus of the page, or is about to get it */
  readonly here: boolean
}

/** One canvas and everything it knows beyond its workspace; another one on the same page has its own. */
export interface Canvas {
  /** what gestures show while they are under way */
  readonly shown: ToolStates
  readonly routes: RouteState
  readonly later: StoreApi<{ readonly layers: LaterLayers | undefined }>
  readonly ghosts: GhostState
  readonly advice: StoreApi<Advice>
  readonly focused: StoreApi<Focused>
  /** which cards have elements; written by `followCards` */
  readonly cards: StoreApi<DrawnCards>
  readonly runner: Runner
  /** what lies where */
  readonly hit: HitTest
  /** does what a gesture, or a key in its place, asks for on the board as it is drawn */
  readonly perform: (request: GestureRequest) => void
  /** fingers are the pointer */
  readonly coarse: boolean
  /** Follows board and desk until the function returned is called. */
  start(): () => void
}
