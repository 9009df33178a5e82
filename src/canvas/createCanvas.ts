import { createStore } from 'zustand/vanilla'
import { type GestureRequest, performGesture } from '#commands/gestures.ts'
import type { Workspace } from '#commands/workspace.ts'
import type { Edge } from '#domain/board/board.ts'
import { findBlock, findEdge, findRecord } from '#domain/board/lookup.ts'
import type { Canvas, Focused } from './canvas.ts'
import { drawnBoard } from './drawnBoard.ts'
import type { DrawnCards } from './drawnCards.ts'
import { type Advice, followAdvice, NO_ADVICE } from './followAdvice.ts'
import { createHit } from './hit.ts'
import { followGhosts } from './layers/followGhosts.ts'
import type { Ghosts } from './layers/ghostsOf.ts'
import { followLater, laterLayersNow } from './layers/loadLater.ts'
import { createRouteState } from './layers/routes.ts'
import type { AnyTool } from './tools/catalogue.ts'
import type { Surface } from './tools/gesture.ts'
import { createRunner } from './tools/runner.ts'
import { createShown } from './tools/shown.ts'
import type { Ground } from './tools/tool.ts'

const isCoarse = () => globalThis.matchMedia?.('(pointer: coarse)').matches === true

/** What tools look at: the workspace as it is now, seen as the surface says. */
function groundOf(
  { document, desk }: Workspace,
  { routes, later, coarse }: Pick<Canvas, 'routes' | 'later' | 'coarse'>,
) {
  let zoom = () => 1
  const hit = createHit(() => {
    const [board, shown] = [drawnBoard(document.board()), desk.getState()]
    const sizeOnEdge = (edge: Edge) => later.getState().layers?.sizeOnEdge(board, edge, shown)
    const scene = { board, routes: routes.getState().routes, selection: shown.selection, sizeOnEdge }
    return { ...scene, coarse, zoom: zoom() }
  })
  const ground: Ground = {
    hit,
    coarse,
    get board() {
      return drawnBoard(document.board())
    },
    get desk() {
      return desk.getState()
    },
    get zoom() {
      return zoom()
    },
    get hold() {
      return later.getState().layers?.holdCards(ground)
    },
  }
  return (surface: Surface | undefined) => {
    if (surface) zoom = surface.zoom
    return ground
  }
}

/** Ends what waits for a record that is gone, and what is shown for a click that nobody waits for any more. */
function followGone({ document, desk }: Workspace, { runner, focused }: Pick<Canvas, 'runner' | 'focused'>) {
  const { forget, stopHover } = runner
  const stops = [
    document.state.subscribe(({ board }, old) => {
      if (board === old.board) return
      const isThere = (id: string) =>
        (findBlock(board, id) ?? findEdge(board, id) ?? findRecord(board.zones, id)) !== undefined
      forget(isThere)
      const { id } = focused.getState()
      if (id && !isThere(id)) focused.setState({ id: undefined })
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
  const later = createStore(() => ({ layers: laterLayersNow() }))
  const ghosts = createStore<Ghosts | undefined>(() => undefined)
  const advice = createStore<Advice>(() => NO_ADVICE)
  const focused = createStore<Focused>(() => ({ id: undefined, here: false }))
  // With all of the page there, it is said which before any is drawn.
  const cards = createStore<DrawnCards>(() => ({ isFar: false, ids: laterLayersNow() && new Set() }))
  const ground = groundOf(workspace, { routes, later, coarse })
  const perform = (request: GestureRequest) => {
    if (!later.getState().layers?.performFolded(workspace, request)) performGesture(workspace, request)
  }
  const runner = createRunner({
    tools,
    shown,
    ground,
    perform,
    pressed: (pointerDown) => workspace.desk.setState({ pointerDown }),
  })
  return {
    shown,
    routes,
    later,
    ghosts,
    advice,
    focused,
    cards,
    runner,
    perform,
    hit: ground(undefined).hit,
    coarse,
    start: () => {
      const stops = [
        followLater(workspace, { layers: later, routes, drag: shown.drag }),
        followGhosts(workspace, routes, ghosts),
        followAdvice(workspace, shown.edge, advice),
        followGone(workspace, { runner, focused }),
      ]
      return () => {
        for (const stop of stops) stop()
        shown.show({})
      }
    },
  }
}
