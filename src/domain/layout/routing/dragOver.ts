import type { Point, Rect, Side } from '#shared/geometry.ts'
import type { LaidEdge } from './ground.ts'
import type { EndAtCard } from './ports/cardPorts.ts'
import { leavesHorizontally } from './ports/cardSide.ts'
import { createRectIndex, type RectIndex, shifted } from './rectIndex.ts'
import type { RoutedBoard } from './routedBoard.ts'
import { CARD_CELL } from './routeEdges.ts'
import { byId, routeOver } from './routeOver.ts'
import type { Route } from './routing.ts'
import { simpleRoute } from './simpleRoute.ts'
import { turnedPoint } from './turnedInput.ts'

/** The lines of edges while cards are dragged. */
export interface Dragged {
  /** those that lead from dragged cards to others, as they run now */
  readonly border: ReadonlyMap<string, Route>
  /** those whose both cards are dragged, so that their lines only move along; the same set as long as the same cards are dragged */
  readonly carried: ReadonlySet<string>
}

/** Up to so many edges that lead from dragged cards to others are routed in a frame; of more, all get simple lines. */
export const MOST_IN_FRAME = 24

interface Drag {
  readonly ids: ReadonlySet<string>
  readonly cards: ReadonlyMap<string, Rect>
  /** the dragged cards where they came from; only known when lines are routed around them */
  readonly index: RectIndex<string>
  readonly carried: ReadonlySet<string>
  readonly lifted: readonly LaidEdge[]
  readonly border: readonly LaidEdge[]
  /** the ends of carried edges at cards that edges across the border share */
  readonly held: readonly EndAtCard[]
}

/** Drags on the board of a router; while one is under way what is dragged is off the ground, if that matters. */
export function createDrag(board: RoutedBoard) {
  let drag: Drag | undefined

  const rest = (): void => {
    if (drag && drag.lifted.length > 0) {
      for (const [id, rect] of drag.cards) board.ground.place(id, rect)
      for (const laid of drag.lifted) board.ground.putBack(laid)
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
      const border = borderRoutes(board, drag, turnedPoint({ x: dx, y: dy }, board.ground.direction))
      return { border, carried: drag.carried }
    },
  }
}

function begin({ ground }: RoutedBoard, ids: ReadonlySet<string>): Drag {
  const cards = new Map<string, Rect>()
  for (const id of ids) {
    const rect = ground.cards.get(id)
    if (rect) cards.set(id, rect)
  }
  const touched = [...new Set([...cards.keys()].flatMap((id) => ground.at(id)))]
  const isInner = ({ edge }: LaidEdge) => ids.has(edge.from) && ids.has(edge.to)
  const inner = touched.filter(isInner)
  const border = touched.filter((laid) => !isInner(laid)).sort((a, b) => byId(a.edge, b.edge))
  const index = createRectIndex<string>(CARD_CELL)
  const shared = new Set(border.flatMap(({ edge }) => [edge.from, edge.to]))
  const held = inner.flatMap(({ ends }) => ends.filter(({ card }) => shared.has(card)))
  const drag = { ids, cards, index, carried: new Set(inner.map(({ edge }) => edge.id)), border, held }
  if (border.length === 0 || border.length > MOST_IN_FRAME) return { ...drag, lifted: [] }
  for (const { edge } of touched) ground.lift(edge.id)
  for (const [id, rect] of cards) {
    ground.place(id, undefined)
    index.insert(rect, id)
  }
  return { ...drag, lifted: touched }
}

/** What a frame of a drag takes: as much as there are edges across the border, however many cards are dragged. */
function borderRoutes({ ground }: RoutedBoard, drag: Drag, by: Point): ReadonlyMap<string, Route> {
  const { border, held, lifted } = drag
  if (border.length === 0) return new Map()
  const now = {
    get: (id: string) => {
      const rect = drag.cards.get(id)
      return rect ? { ...rect, x: rect.x + by.x, y: rect.y + by.y } : ground.cards.get(id)
    },
  }
  if (lifted.length > 0) {
    const above = { cards: now, index: shifted(drag.index, by) }
    return routeOver(ground, {
      touched: border.map(({ edge }) => edge),
      above,
      held: held.map((end) => movedEnd(end, by)),
    })
  }
  const { direction } = ground
  const routes = new Map<string, Route>()
  for (const { edge, ends } of border) {
    const route = simpleRoute(edge, now, { ends, direction })
    if (route) routes.set(edge.id, route)
  }
  return routes
}

const movedEnd = (end: EndAtCard, by: Point): EndAtCard => ({ ...end, heading: end.heading + alongSide(by, end.side) })

const alongSide = (by: Point, side: Side): number => (leavesHorizontally(side) ? by.y : by.x)
