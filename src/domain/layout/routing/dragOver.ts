import type { Point, Rect, Side } from '#shared/geometry.ts'
import { moved } from './carried.ts'
import type { LaidEdge } from './ground.ts'
import type { EndAtCard } from './ports/cardPorts.ts'
import { leavesHorizontally } from './ports/cardSide.ts'
import type { RoutedBoard } from './routedBoard.ts'
import { byId, routeOver } from './routeOver.ts'
import type { Route } from './routing.ts'
import { simpleRoute } from './simpleRoute.ts'
import { turnedPoint } from './turnedInput.ts'

/** The lines of edges while cards are dragged. */
export interface Dragged {
  readonly routes: ReadonlyMap<string, Route>
  /** those of them whose both cards are dragged, so that they only moved */
  readonly carried: ReadonlySet<string>
}

/** Up to so many edges that lead from dragged cards to others are routed in a frame; of more, all get simple lines. */
export const MOST_IN_FRAME = 24

interface Drag {
  readonly ids: ReadonlySet<string>
  readonly cards: ReadonlyMap<string, Rect>
  readonly inner: readonly LaidEdge[]
  readonly border: readonly LaidEdge[]
  readonly isLifted: boolean
}

/** Drags on the board of a router; while one is under way what is dragged is off the ground, if that matters. */
export function createDrag(board: RoutedBoard) {
  let drag: Drag | undefined

  const rest = (): void => {
    if (drag?.isLifted) {
      for (const [id, rect] of drag.cards) board.ground.place(id, rect)
      for (const { edge, route } of [...drag.inner, ...drag.border]) board.ground.lay(edge, route)
    }
    drag = undefined
  }
  return {
    rest,
    route: (ids: ReadonlySet<string>, { dx, dy }: { readonly dx: number; readonly dy: number }): Dragged => {
      if (drag?.ids !== ids) {
        rest()
        drag = begin(board, ids)
      }
      const by = { x: dx, y: dy }
      const routes = new Map(drag.inner.map(({ edge, route }) => [edge.id, moved(route, by)]))
      const carried = new Set(routes.keys())
      for (const [id, route] of borderRoutes(board, drag, turnedPoint(by, board.ground.direction)))
        routes.set(id, route)
      return { routes, carried }
    },
  }
}

function begin({ ground }: RoutedBoard, ids: ReadonlySet<string>): Drag {
  const cards = new Map<string, Rect>()
  for (const id of ids) {
    const rect = ground.cards.get(id)
    if (rect) cards.set(id, rect)
  }
  const touched = new Set([...cards.keys()].flatMap((id) => ground.at(id)))
  const inner = [...touched].filter(({ edge }) => ids.has(edge.from) && ids.has(edge.to))
  const border = [...touched].filter(({ edge }) => !ids.has(edge.from) || !ids.has(edge.to))
  const isLifted = border.length > 0 && border.length <= MOST_IN_FRAME
  if (isLifted) {
    for (const { edge } of touched) ground.lift(edge.id)
    for (const id of cards.keys()) ground.place(id, undefined)
  }
  return { ids, cards, inner, border: border.sort((a, b) => byId(a.edge, b.edge)), isLifted }
}

function borderRoutes({ ground }: RoutedBoard, drag: Drag, by: Point): ReadonlyMap<string, Route> {
  const { border, cards, inner, isLifted } = drag
  if (border.length === 0) return new Map()
  const places = new Map([...cards].map(([id, rect]) => [id, { ...rect, x: rect.x + by.x, y: rect.y + by.y }]))
  if (isLifted) {
    const held = inner.flatMap(({ ends }) => ends.map((end) => movedEnd(end, by)))
    return routeOver(ground, { touched: border.map(({ edge }) => edge), places, held })
  }
  const { direction } = ground
  const now = { get: (id: string) => places.get(id) ?? ground.cards.get(id) }
  const routes = new Map<string, Route>()
  for (const { edge, ends } of border) {
    const route = simpleRoute(edge, now, { ends, direction })
    if (route) routes.set(edge.id, route)
  }
  return routes
}

const movedEnd = (end: EndAtCard, by: Point): EndAtCard => ({ ...end, heading: end.heading + alongSide(by, end.side) })

const alongSide = (by: Point, side: Side): number => (leavesHorizontally(side) ? by.y : by.x)
