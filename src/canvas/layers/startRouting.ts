import type { CardDrag } from '#canvas/tools/cardDrag.ts'
import type { ToolStates } from '#canvas/tools/shown.ts'
import type { Workspace } from '#commands/workspace.ts'
import { createTimers } from '#desk/timers.ts'
import type { Board } from '#domain/board/board.ts'
import { edgeRatesOf } from '#domain/capacity/edgeRatesOf.ts'
import { layoutOf } from '#domain/layout/bands.ts'
import { createDragRouter, type DragRouter } from '#domain/layout/routing/dragRouter.ts'
import { routeEdges } from '#domain/layout/routing/routeEdges.ts'
import { routeNear } from '#domain/layout/routing/routeNear.ts'
import type { Route, RoutingInput } from '#domain/layout/routing/routing.ts'
import { type Rect, sameRect } from '#shared/geometry.ts'
import { createWorkerRouter } from './routeInWorker.ts'
import type { RouteState } from './routes.ts'
import { routingInput } from './routingInput.ts'

/** Up to this many edges the whole board is routed anew within the frame of a change. */
const AT_ONCE = 200
/** Up to this many changed cards a large board gets their edges at once and the rest from the worker. */
const FEW = 30
type Routes = ReadonlyMap<string, Route>
const NO_ROUTES: Routes = new Map()

const sameRoute = (a: Route, b: Route) =>
  a.labelAt?.x === b.labelAt?.x &&
  a.labelAt?.y === b.labelAt?.y &&
  a.points.length === b.points.length &&
  a.points.every((point, i) => point.x === b.points[i]?.x && point.y === b.points[i]?.y)

/** A new route, or the one before where it is the same, so that its edge is not drawn again. */
const keptRoute = (before: Route | undefined, route: Route): Route =>
  before && sameRoute(before, route) ? before : route

const keepSame = (routes: Routes, old: Routes): Routes =>
  new Map([...routes].map(([id, route]) => [id, keptRoute(old.get(id), route)]))

/** The cards that came or are elsewhere, and those from which an edge leads that came or changed. */
function changedCards(before: Board, after: Board): Set<string> {
  const [old, now] = [layoutOf(before).cards, layoutOf(after).cards]
  const changed = new Set<string>()
  for (const [id, rect] of now) {
    const known = old.get(id)
    if (!known || !sameRect(known, rect)) changed.add(id)
  }
  if (before.edges === after.edges) return changed
  const oldEdges = new Set(before.edges)
  for (const edge of after.edges) if (!oldEdges.has(edge)) changed.add(edge.from)
  return changed
}

/** The routes of the edges that are still there. */
function withoutGone(routes: Routes, { board, before }: { board: Board; before: Board }): Map<string, Route> {
  const kept = new Map(routes)
  if (board.edges === before.edges) return kept
  const ids = new Set<string>(board.edges.map(({ id }) => id))
  for (const id of routes.keys()) if (!ids.has(id)) kept.delete(id)
  return kept
}

/** The routes there are, and new ones for the edges of a few changed cards. */
function partialRoutes(input: RoutingInput, shown: Routes, change: { board: Board; before: Board }): Routes {
  const next = withoutGone(shown, change)
  const changed = changedCards(change.before, change.board)
  if (changed.size === 0 || changed.size > FEW) return next
  for (const [id, route] of routeNear(input, next, changed)) next.set(id, keptRoute(shown.get(id), route))
  return next
}

/** What is drawn: a board, and whether its edges show what they carry. */
interface View {
  readonly board: Board
  readonly edgeRates: boolean
}

/** True when the edges may have to run, or their chips to stand, elsewhere. */
function isRoutedAnew({ board, edgeRates }: View, old: View): boolean {
  if (edgeRates !== old.edgeRates) return true
  if (board.edges !== old.board.edges || board.settings.direction !== old.board.settings.direction) return true
  if (layoutOf(board).cards !== layoutOf(old.board).cards) return true
  return edgeRates && edgeRatesOf(board) !== edgeRatesOf(old.board)
}

/** Routes whole boards into the state of the canvas; large ones by a worker, which is asked once what changed is painted. */
function boardRouter(state: RouteState) {
  const worker = createWorkerRouter()
  const timers = createTimers()
  const show = (routes: Routes) => state.setState({ routes, dragged: NO_ROUTES })
  const showChanged = (routes: Routes) => show(keepSame(routes, state.getState().routes))
  const route = (view: View, before?: Board) => {
    const input = routingInput(view.board, view)
    worker.forget()
    timers.stop()
    if (view.board.edges.length <= AT_ONCE) return showChanged(routeEdges(input))
    if (before) show(partialRoutes(input, state.getState().routes, { board: view.board, before }))
    timers.afterFrame(() => worker.route(input, showChanged))
  }
  const stop = () => {
    timers.stop()
    worker.stop()
  }
  return { route, stop }
}

/** Follows a drag: routes of the moving cards' edges, at most once a frame. */
function dragFollower(view: () => View, drag: ToolStates['drag'], state: RouteState) {
  let router: DragRouter | undefined
  let frame: number | undefined
  const route = ({ ids, dx, dy }: CardDrag) => {
    const { board, edgeRates } = view()
    const { cards } = layoutOf(board)
    const moved = new Map<string, Rect>()
    for (const id of ids) {
      const card = cards.get(id)
      if (card) moved.set(id, { ...card, x: card.x + dx, y: card.y + dy })
    }
    router ??= createDragRouter(routingInput(board, { edgeRates }), state.getState().routes, ids)
    state.setState({ dragged: router.route(moved) })
  }
  const stop = () => {
    if (frame !== undefined) cancelAnimationFrame(frame)
    frame = undefined
    if (router) state.setState({ dragged: NO_ROUTES })
    router = undefined
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
  const view = (): View => ({ board: document.board(), edgeRates: desk.getState().edgeRates })
  const { route, stop: stopRouting } = boardRouter(state)
  let shown = view()
  route(shown)
  const follow = () => {
    const [old, now] = [shown, view()]
    shown = now
    if (isRoutedAnew(now, old)) route(now, old.board)
  }
  const followDrag = dragFollower(view, drag, state)
  const stops = [document.state.subscribe(follow), desk.subscribe(follow), drag.subscribe(followDrag)]
  return () => {
    for (const stop of stops) stop()
    followDrag(undefined)
    stopRouting()
    state.setState({ routes: NO_ROUTES, dragged: NO_ROUTES })
  }
}
