import { useEffect } from 'react'
import type { Board } from '#domain/board/board.ts'
import { edgeRatesOf } from '#domain/capacity/edgeRatesOf.ts'
import { layoutOf } from '#domain/layout/bands.ts'
import { createDragRouter, type DragRouter } from '#domain/layout/routing/dragRouter.ts'
import { routeEdges } from '#domain/layout/routing/routeEdges.ts'
import type { Route, RoutingInput } from '#domain/layout/routing/routing.ts'
import type { Rect } from '#shared/geometry.ts'
import { useWorkspace } from '#workspace/useWorkspace.ts'
import { type CardDrag, cardDrag } from './cardDrag.ts'
import { forgetWorkerJob, routeInWorker } from './routeInWorker.ts'
import { routeStore, routingInput } from './routes.ts'

/** Up to this many edges the whole board is routed anew within the frame of a change. */
const AT_ONCE = 200
/** Up to this many changed cards a large board gets their edges at once and the rest from the worker. */
const FEW = 30
const NO_ROUTES: ReadonlyMap<string, Route> = new Map()

const sameRect = (a: Rect | undefined, b: Rect) =>
  a !== undefined && a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height
const sameRoute = (a: Route | undefined, b: Route) =>
  a !== undefined &&
  a.labelAt?.x === b.labelAt?.x &&
  a.labelAt?.y === b.labelAt?.y &&
  a.points.length === b.points.length &&
  a.points.every((point, i) => point.x === b.points[i]?.x && point.y === b.points[i]?.y)

/** Puts new routes in place; a route that did not change keeps its identity, so that its edge is not drawn again. */
function show(routes: ReadonlyMap<string, Route>): void {
  const old = routeStore.getState().routes
  const next = new Map<string, Route>()
  for (const [id, route] of routes) {
    const before = old.get(id)
    next.set(id, sameRoute(before, route) ? (before as Route) : route)
  }
  routeStore.setState({ routes: next, dragged: NO_ROUTES })
}

function changedCards(before: Board, after: Board): Set<string> {
  const [old, now] = [layoutOf(before).cards, layoutOf(after).cards]
  const changed = new Set<string>()
  for (const [id, rect] of now) if (!sameRect(old.get(id), rect)) changed.add(id)
  const oldEdges = new Set(before.edges)
  for (const edge of after.edges) if (!oldEdges.has(edge)) changed.add(edge.from)
  return changed
}

function partialRoutes(input: RoutingInput, board: Board, changed: ReadonlySet<string>): Map<string, Route> {
  const ids = new Set(board.edges.map((edge) => edge.id as string))
  const kept = new Map([...routeStore.getState().routes].filter(([id]) => ids.has(id)))
  if (changed.size === 0 || changed.size > FEW) return kept
  const moved = new Map([...input.cards].filter(([id]) => changed.has(id)))
  return new Map([...kept, ...createDragRouter(input, kept, changed).route(moved)])
}

/** What is drawn: a board, and whether its edges show what they carry. */
interface View {
  readonly board: Board
  readonly edgeRates: boolean
}

/** True when the edges may have to run, or their chips to stand, elsewhere. */
function isRoutedAnew({ board, edgeRates }: View, old: View): boolean {
  if (edgeRates !== old.edgeRates) return true
  const { blocks, edges, settings } = old.board
  if (board.blocks !== blocks || board.edges !== edges || board.settings !== settings) return true
  return edgeRates && edgeRatesOf(board) !== edgeRatesOf(old.board)
}

function routeBoard({ board, edgeRates }: View, before?: Board): void {
  const input = routingInput(board, { edgeRates })
  forgetWorkerJob()
  if (board.edges.length <= AT_ONCE) show(routeEdges(input))
  else {
    if (before) show(partialRoutes(input, board, changedCards(before, board)))
    routeInWorker(input, show)
  }
}

/** Follows a drag: routes of the moving cards' edges, at most once a frame. */
function dragFollower(view: () => View) {
  let router: DragRouter | undefined
  let frame: number | undefined
  const route = (drag: CardDrag) => {
    const { board, edgeRates } = view()
    const { cards } = layoutOf(board)
    const moved = new Map<string, Rect>()
    for (const id of drag.ids) {
      const card = cards.get(id)
      if (card) moved.set(id, { ...card, x: card.x + drag.dx, y: card.y + drag.dy })
    }
    router ??= createDragRouter(routingInput(board, { edgeRates }), routeStore.getState().routes, drag.ids)
    routeStore.setState({ dragged: router.route(moved) })
  }
  const stop = () => {
    if (frame !== undefined) cancelAnimationFrame(frame)
    frame = undefined
    if (router) routeStore.setState({ dragged: NO_ROUTES })
    router = undefined
  }
  return (drag: CardDrag | undefined) => {
    if (!drag) return stop()
    frame ??= requestAnimationFrame(() => {
      frame = undefined
      const now = cardDrag.getState().drag
      if (now) route(now)
    })
  }
}

/** Keeps the routes of the board's edges current, also while cards are dragged. */
export function useRouting(): void {
  const { document, session } = useWorkspace()
  useEffect(() => {
    const view = (): View => ({ board: document.board(), edgeRates: session.getState().edgeRates })
    let shown = view()
    routeBoard(shown)
    const follow = () => {
      const [old, now] = [shown, view()]
      shown = now
      if (isRoutedAnew(now, old)) routeBoard(now, old.board)
    }
    const stopBoard = document.state.subscribe(follow)
    const stopSession = session.subscribe(follow)
    const followDrag = dragFollower(view)
    const stopDrag = cardDrag.subscribe(({ drag }) => followDrag(drag))
    return () => {
      stopBoard()
      stopSession()
      stopDrag()
      followDrag(undefined)
      forgetWorkerJob()
      routeStore.setState({ routes: NO_ROUTES, dragged: NO_ROUTES })
    }
  }, [document, session])
}
