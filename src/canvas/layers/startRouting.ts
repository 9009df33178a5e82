import { drawnBoard } from '#canvas/drawnBoard.ts'
import type { CardDrag } from '#canvas/tools/cardDrag.ts'
import type { ToolStates } from '#canvas/tools/shown.ts'
import type { Workspace } from '#commands/workspace.ts'
import { createTimers } from '#desk/timers.ts'
import type { Board } from '#domain/board/board.ts'
import { edgeRatesOf } from '#domain/capacity/edgeRatesOf.ts'
import { layoutOf } from '#domain/layout/bands.ts'
import { createRouter, type Router } from '#domain/layout/routing/router.ts'
import type { Route } from '#domain/layout/routing/routing.ts'
import { withoutTelemetryLines } from '#domain/layout/telemetryLines.ts'
import { createWorkerRouter } from './routeInWorker.ts'
import type { RouteState } from './routes.ts'
import { routingInput } from './routingInput.ts'

/**
 * What is routed within the frame of a change, because it takes a few milliseconds: up to so many edges, with so many cards in their
 * way in all unless the board is small. All else is for a worker.
 */
const AT_ONCE = { edges: 40, inTheWay: 120, smallBoard: 60 }
/** Up to this many edges get simple lines while they wait for the worker. */
const SKETCHED = 1000
const NO_ROUTES: ReadonlyMap<string, Route> = new Map()
const AT_REST = { dragged: NO_ROUTES, carried: undefined }

/** What is drawn: a board, whether its edges show what they carry, and how often all lines were asked for anew. */
interface View {
  readonly board: Board
  readonly edgeRates: boolean
  readonly linesAnew: number
}

/** True when some edges may have to run, or their chips to stand, elsewhere. */
function mayDiffer({ board, edgeRates }: View, old: View): boolean {
  if (edgeRates !== old.edgeRates) return true
  if (board.edges !== old.board.edges || board.settings.direction !== old.board.settings.direction) return true
  if (layoutOf(board).cards !== layoutOf(old.board).cards) return true
  return edgeRates && edgeRatesOf(board) !== edgeRatesOf(old.board)
}

/** True when what waits is routed in no time. */
const isQuick = (router: Router, { blocks }: Board): boolean =>
  router.waiting.size <= AT_ONCE.edges &&
  (blocks.length <= AT_ONCE.smallBoard || router.work(AT_ONCE.inTheWay) < AT_ONCE.inTheWay)

/** Shows the routes of a router, which takes over each board; a worker, asked once that is painted, finds those that are many. */
function boardRouter(router: Router, state: RouteState) {
  const worker = createWorkerRouter()
  const timers = createTimers()
  const show = () => state.setState({ routes: router.routes(), ...AT_REST })
  // In slices, so that none of them holds up a frame.
  const prepare = () => {
    if (router.prepare()) timers.after(0, prepare)
  }
  const ask = (view: View) =>
    worker.route(routingInput(view.board, view), router.settled(), (routes) => {
      router.take(routes)
      show()
      prepare()
    })
  const finish = (view: View) => {
    worker.forget()
    timers.stop()
    if (isQuick(router, view.board)) router.routeWaiting()
    else {
      if (router.waiting.size <= SKETCHED) router.sketchWaiting()
      timers.afterFrame(() => ask(view))
    }
    show()
  }
  return {
    change: (view: View) => {
      router.change(routingInput(view.board, view))
      finish(view)
    },
    anew: (view: View) => {
      router.anew()
      finish(view)
    },
    stop: () => {
      timers.stop()
      worker.stop()
    },
  }
}

/** Follows a drag, at most once a frame: routes of the edges that lead out of the moving cards, and how far all others have come. */
function dragFollower(router: Router, drag: ToolStates['drag'], state: RouteState) {
  let frame: number | undefined
  const route = ({ ids, dx, dy }: CardDrag) => {
    const { border, carried } = router.drag(ids, { dx, dy })
    state.setState({ dragged: border, carried: { ids: carried, dx, dy } })
  }
  const stop = () => {
    if (frame !== undefined) cancelAnimationFrame(frame)
    frame = undefined
    router.rest()
    if (state.getState().carried) state.setState(AT_REST)
  }
  return (now: CardDrag | undefined) => {
    if (!now) return stop()
    frame ??= requestAnimationFrame(() => {
      frame = undefined
      const latest = drag.getState()
      if (latest) route(latest)
    })
  }
}

/** Keeps the routes of the board's edges current, also while cards are dragged, until the function returned is called. */
export function startRouting({ document, desk }: Workspace, drag: ToolStates['drag'], state: RouteState): () => void {
  const view = (): View => {
    const { edgeRates, linesAnew, telemetryLines } = desk.getState()
    const board = drawnBoard(document.board())
    return { board: telemetryLines ? board : withoutTelemetryLines(board), edgeRates, linesAnew }
  }
  const router = createRouter()
  const { change, anew, stop: stopRouting } = boardRouter(router, state)
  let shown = view()
  change(shown)
  const follow = () => {
    const [old, now] = [shown, view()]
    shown = now
    if (mayDiffer(now, old)) change(now)
    if (now.linesAnew !== old.linesAnew) anew(now)
  }
  const followDrag = dragFollower(router, drag, state)
  const stops = [document.state.subscribe(follow), desk.subscribe(follow), drag.subscribe(followDrag)]
  return () => {
    for (const stop of stops) stop()
    followDrag(undefined)
    stopRouting()
    state.setState({ routes: NO_ROUTES, ...AT_REST })
  }
}
