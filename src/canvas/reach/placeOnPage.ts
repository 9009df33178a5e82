import { routeOf } from '#canvas/layers/routeOf.ts'
import type { Workspace } from '#commands/workspace.ts'
import type { BlockId, EdgeId } from '#domain/board/board.ts'
import { layoutOf } from '#domain/layout/bands.ts'
import { zonesOf } from '#domain/layout/zones.ts'
import type { Point, Rect } from '#shared/geometry.ts'
import type { Canvas } from '../canvas.ts'
import { drawnBoard } from '../drawnBoard.ts'

/** Where something is on the page, in its pixels: the box of a block or a zone, or the points that the line of an edge bends at. */
export type PlaceOnPage = Rect | { readonly points: readonly Point[] }

/** The element of a canvas, which answers scripts where the block, edge or zone of an id is drawn, or undefined for any other id. */
export interface AnsweringElement extends HTMLElement {
  tierboardAt?: ((id: string) => PlaceOnPage | undefined) | undefined
}

interface Answering {
  readonly workspace: Workspace
  readonly canvas: Canvas
  readonly root: HTMLElement
  readonly toPage: (point: Point) => Point
}

/** Where an item is drawn on the board, cards and lines that are under way where they are now. */
function placeOnBoard({ workspace, canvas }: Answering, id: string): PlaceOnPage | undefined {
  const board = drawnBoard(workspace.document.board())
  const layout = layoutOf(board)
  const card = layout.cards.get(id as BlockId)
  if (card) {
    const drag = canvas.shown.drag.getState()
    return drag?.ids.has(id as BlockId) ? { ...card, x: card.x + drag.dx, y: card.y + drag.dy } : card
  }
  return (
    routeOf(canvas.routes.getState(), id as EdgeId) ?? zonesOf(board, layout).find(({ zone }) => zone.id === id)?.rect
  )
}

/** Lets the element of a canvas answer where on the page something is, until the function returned is called. */
export function answerPlaces(answering: Answering): () => void {
  const { root, toPage } = answering
  const element = root.closest<AnsweringElement>('[data-board]')
  if (!element) return () => {}
  const before = element.tierboardAt
  element.tierboardAt = (id) => {
    const place = placeOnBoard(answering, id)
    if (!place) return undefined
    if ('points' in place) return { points: place.points.map(toPage) }
    const { x, y } = toPage(place)
    const end = toPage({ x: place.x + place.width, y: place.y + place.height })
    return { x, y, width: end.x - x, height: end.y - y }
  }
  return () => {
    element.tierboardAt = before
  }
}
