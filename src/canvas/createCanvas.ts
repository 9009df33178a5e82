import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Workspace } from '#commands/workspace.ts'
import { type Advice, followAdvice, NO_ADVICE } from './followAdvice.ts'
import { followGhosts, type GhostStore } from './layers/followGhosts.ts'
import { followRoutes } from './layers/followRoutes.ts'
import type { Ghosts } from './layers/ghostsOf.ts'
import { createRouteStore, type RouteStore } from './layers/routes.ts'
import { createShown, type Shown } from './tools/shown.ts'

/** One canvas and everything it knows beyond its workspace; another one on the same page has its own. */
export interface Canvas {
  readonly shown: Shown
  readonly routes: RouteStore
  readonly ghosts: GhostStore
  readonly advice: StoreApi<Advice>
  /** Follows board and session until the function returned is called. */
  start(): () => void
}

/** A canvas on a workspace. */
export function createCanvas(workspace: Workspace): Canvas {
  const shown = createShown()
  const routes = createRouteStore()
  const ghosts = createStore<Ghosts | undefined>(() => undefined)
  const advice = createStore<Advice>(() => NO_ADVICE)
  return {
    shown,
    routes,
    ghosts,
    advice,
    start: () => {
      const stops = [
        followRoutes(workspace, shown.drag, routes),
        followGhosts(workspace, routes, ghosts),
        followAdvice(workspace, shown.edge, advice),
        workspace.session.subscribe(({ connectingFrom }, old) => {
          // The card that the pointer rests on is the end of nothing any more.
          if (old.connectingFrom && !connectingFrom) shown.show({})
        }),
      ]
      return () => {
        for (const stop of stops) stop()
        shown.show({})
      }
    },
  }
}
