import type { StoreApi } from 'zustand/vanilla'
import type { Advice } from './followAdvice.ts'
import type { GhostState } from './layers/followGhosts.ts'
import type { LaterLayers } from './layers/later.ts'
import type { RouteState } from './layers/routes.ts'
import type { Runner } from './tools/runner.ts'
import type { ToolStates } from './tools/shown.ts'

/** One canvas and everything it knows beyond its workspace; another one on the same page has its own. */
export interface Canvas {
  /** what gestures show while they are under way */
  readonly shown: ToolStates
  readonly routes: RouteState
  readonly later: StoreApi<{ readonly layers: LaterLayers | undefined }>
  readonly ghosts: GhostState
  readonly advice: StoreApi<Advice>
  readonly runner: Runner
  /** fingers are the pointer */
  readonly coarse: boolean
  /** Follows board and desk until the function returned is called. */
  start(): () => void
}
