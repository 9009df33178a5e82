import type { Rect, Size } from '#shared/geometry.ts'

/** Where the board lies on the screen: a point of the board is drawn at its place times the zoom, moved by x and y. */
export interface BoardView {
  readonly x: number
  readonly y: number
  readonly zoom: number
}

/** A canvas below this width has no room to spare. */
const NARROW_CANVAS = 600

/** The zoom a person can reach. */
export const ZOOM = { min: 0.1, max: 4 } as const

/** The view at another zoom, within what can be reached, around the middle of a canvas of the given size. */
export function zoomedView({ x, y, zoom }: BoardView, wished: number, area: Size): BoardView {
  const to = Math.min(ZOOM.max, Math.max(ZOOM.min, wished))
  const [middleX, middleY] = [area.width / 2, area.height / 2]
  const factor = to / zoom
  return { x: middleX - (middleX - x) * factor, y: middleY - (middleY - y) * factor, zoom: to }
}

/** The part of the board that is drawn on a part of the screen. */
export const boardPart = ({ x, y, zoom }: BoardView, part: Rect): Rect => ({
  x: (part.x - x) / zoom,
  y: (part.y - y) / zoom,
  width: part.width / zoom,
  height: part.height / zoom,
})

/** The part of the board that a canvas of a size shows. */
export const seenPart = (view: BoardView & Size): Rect =>
  boardPart(view, { x: 0, y: 0, width: view.width, height: view.height })

/** Where on the screen a part of the board is drawn. */
export const screenPart = ({ x, y, zoom }: BoardView, part: Rect): Rect => ({
  x: part.x * zoom + x,
  y: part.y * zoom + y,
  width: part.width * zoom,
  height: part.height * zoom,
})

/** How broad the column of the names of bands is that lie one under the other, on a canvas of a width, in screen pixels; on a phone they are turned. */
export const headBreadth = (width: number): number => (width < NARROW_CANVAS ? 28 : 112)
