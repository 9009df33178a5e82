import { isAtItsCards } from './carried.ts'
import { changeBoard } from './changeBoard.ts'
import { createDrag, type Dragged } from './dragOver.ts'
import { createRoutedBoard, type RoutedBoard } from './routedBoard.ts'
import { routeAmong, workOf } from './routeOver.ts'
import type { Route, RouteRequest, RoutingInput } from './routing.ts'
import { simpleRoute } from './simpleRoute.ts'

/**
 * Keeps the lines of a board from change to change: an edge is routed again when it came or leads elsewhere, when a card it touches
 * changed, or when what changed stands in its way; all others keep their routes, the same objects, with the places of their labels.
 */
export interface Router {
  /** The routes as they are; those of waiting edges are old, simple or missing. */
  routes(): ReadonlyMap<string, Route>
  /** Takes over a board, keeps what can be kept, and moves what moved as a whole; what is left waits. */
  change(input: RoutingInput): void
  /** Has every edge wait for a new line, regardless of the lines there are. */
  anew(): void
  /** The edges that wait for new lines. */
  readonly waiting: ReadonlySet<string>
  /** An estimate of the work that routing what waits is, in cards that are in the way, counted up to `most`. */
  work(most: number): number
  /** Routes what waits. */
  routeWaiting(): void
  /** Gives simple lines to waiting edges whose old ones lead nowhere. */
  sketchWaiting(): void
  /** The routes of the edges that do not wait, for one who is to route those that do. */
  settled(): ReadonlyMap<string, Route>
  /** Takes over lines that were found elsewhere, for the board as it is now. */
  take(routes: ReadonlyMap<string, Route>): void
  /** Does a part of what the next change or drag would otherwise do first, a few milliseconds' worth; false when nothing is left. */
  prepare(): boolean
  /** What becomes of the edges of some cards while these are dragged by a distance. */
  drag(ids: ReadonlySet<string>, by: { readonly dx: number; readonly dy: number }): Dragged
  /** Ends a drag; everything is where it was before it. */
  rest(): void
}

/** So many edges are prepared at a time. */
const PREPARED = 300

/** A router that knows no board yet. */
export function createRouter(): Router {
  const board = createRoutedBoard()
  const { waiting } = board
  const drag = createDrag(board)
  return {
    waiting,
    routes: board.routes,
    change: (input) => {
      drag.rest()
      changeBoard(board, input)
    },
    anew: () => {
      drag.rest()
      board.begin(board.known)
    },
    work: (most) => {
      drag.rest()
      return workOf(board.ground, requested(board), most)
    },
    routeWaiting: () => {
      drag.rest()
      if (waiting.size === 0) return
      for (const [id, route] of routeAmong(board.ground, requested(board))) {
        const edge = board.requests.get(id)
        if (edge) board.settle(edge, route)
      }
    },
    sketchWaiting: () => {
      drag.rest()
      for (const edge of requested(board)) sketch(board, edge)
    },
    settled: () => new Map([...board.ground.laid].map(([id, { route }]) => [id, route])),
    take: (routes) => {
      drag.rest()
      const settle = waiting.size === board.requests.size ? board.settleLater : board.settle
      for (const [id, route] of routes) {
        const edge = board.requests.get(id)
        if (edge) settle(edge, route)
      }
    },
    prepare: () => board.layNext(PREPARED),
    drag: drag.route,
    rest: drag.rest,
  }
}

const requested = ({ waiting, requests }: RoutedBoard): RouteRequest[] =>
  [...waiting].flatMap((id) => requests.get(id) ?? [])

/** A line that still leads from card to card stays; another gives way to a simple one. */
function sketch(board: RoutedBoard, edge: RouteRequest): void {
  const { ground } = board
  const old = board.routes().get(edge.id)
  if (!old || isAtItsCards(ground, edge, old)) return
  const route = simpleRoute(edge, ground.cards, { ends: [], direction: ground.direction })
  if (route) board.show(edge.id, route)
}
