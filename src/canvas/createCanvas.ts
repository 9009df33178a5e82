import { createStore, type StoreApi } from 'zustand/vanilla'
import { performGesture } from '#commands/gestures.ts'
import type { Workspace } from '#commands/workspace.ts'
import { findBlock, findEdge } from '#domain/board/lookup.ts'
import { type Advice, followAdvice, NO_ADVICE } from './followAdvice.ts'
import { createHit } from './hit.ts'
import { followGhosts, type GhostState } from './layers/followGhosts.ts'
import { followRoutes } from './layers/followRoutes.ts'
import type { Ghosts } from './layers/ghostsOf.ts'
import { createRouteState, type RouteState } from './layers/routes.ts'
import type { AnyTool } from './tools/catalogue.ts'
import type { Surface } from './tools/gesture.ts'
import { createRunner, type Runner } from './tools/runner.ts'
import { createShown, type ToolStates } from './tools/shown.ts'
import type { Ground } from './tools/tool.ts'

/** One canvas and everything it knows beyond its workspace; another one on the same page has its own. */
export interface Canvas {
  /** what gestures show while they are under way */
  readonly shown: ToolStates
  readonly routes: RouteState
  readonly ghosts: GhostState
  readonly advice: StoreApi<Advice>
  readonly runner: Runner
  /** fingers are the pointer */
  readonly coarse: boolean
  /** Follows board and desk until the function returned is called. */
  start(): () => void
}

const isCoarse = () => globalThis.matchMedia?.('(pointer: coarse)').matches === true

/** What tools look at: the workspace as it is now, seen as the surface says. */
function groundOf({ document, desk }: Workspace, routes: RouteState, coarse: boolean) {
  let zoom = () => 1
  const hit = createHit(() => {
    const { selection, edgeRates } = desk.getState()
    const scene = { board: document.board(), routes: routes.getState().routes, selection, edgeRates }
    return { ...scene, coarse, zoom: zoom() }
  })
  const ground: Ground = {
    hit,
    coarse,
    get board() {
      return document.board()
    },
    get desk() {
      return desk.getState()
    },
    get zoom() {
      return zoom()
    },
  }
  return (surface: Surface | undefined) => {
    if (surface) zoom = surface.zoom
    return ground
  }
}

/** Ends what waits for a record that is gone, and what is shown for a click that nobody waits for any more. */
function followGone({ document, desk }: Workspace, { forget, stopHover }: Runner): () => void {
  const stops = [
    document.state.subscribe(({ board }, old) => {
      if (board !== old.board) forget((id) => (findBlock(board, id) ?? findEdge(board, id)) !== undefined)
    }),
    desk.subscribe(({ connectingFrom }, old) => {
      if (connectingFrom !== old.connectingFrom) stopHover()
    }),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}

/** A canvas on a workspace, used with these tools. */
export function createCanvas(workspace: Workspace, tools: readonly AnyTool[]): Canvas {
  const coarse = isCoarse()
  const shown = createShown()
  const routes = createRouteState()
  const ghosts = createStore<Ghosts | undefined>(() => undefined)
  const advice = createStore<Advice>(() => NO_ADVICE)
  const runner = createRunner({
    tools,
    shown,
    ground: groundOf(workspace, routes, coarse),
    perform: (request) => performGesture(workspace, request),
    pressed: (pointerDown) => workspace.desk.setState({ pointerDown }),
  })
  return {
    shown,
    routes,
    ghosts,
    advice,
    runner,
    coarse,
    start: () => {
      const stops = [
        followRoutes(workspace, shown.drag, routes),
        followGhosts(workspace, routes, ghosts),
        followAdvice(workspace, shown.edge, advice),
        followGone(workspace, runner),
      ]
      return () => {
        for (const stop of stops) stop()
        shown.show({})
      }
    },
  }
}
