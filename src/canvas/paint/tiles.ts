import type { BoardView } from '#canvas/boardView.ts'
import type { Rect, Size } from '#shared/geometry.ts'

/** Edge of a tile, in screen pixels: each is a layer to the browser, and what that does in a frame grows with their number and size. */
const TILE = 512

/** A tile of what is painted for one view; tile 0, 0 begins in the corner of the canvas. */
export interface Tile {
  readonly column: number
  readonly row: number
}

/** A name for a tile. */
export const tileKey = ({ column, row }: Tile): string => `${column} ${row}`

/** The edge of a tile in screen pixels: a whole number of the screen's own. */
export const tileSize = (ratio: number): number => Math.round(TILE * ratio) / ratio

/** The part of what was painted for one view that another view shows, in pixels of the painted. */
export function shownPart(painted: BoardView, now: BoardView, area: Size): Rect {
  const scale = now.zoom / painted.zoom
  return {
    x: painted.x - now.x / scale,
    y: painted.y - now.y / scale,
    width: area.width / scale,
    height: area.height / scale,
  }
}

/** The tiles that a part touches. */
export function tilesOver(part: Rect, size: number): readonly Tile[] {
  const low = (start: number) => Math.floor(start / size)
  const high = (end: number) => Math.ceil(end / size) - 1
  const tiles: Tile[] = []
  for (let row = low(part.y); row <= high(part.y + part.height); row++) {
    for (let column = low(part.x); column <= high(part.x + part.width); column++) tiles.push({ column, row })
  }
  return tiles
}

/** A hundredth of a pixel of the screen is not seen. */
const SEEN = 0.01
const isWhole = (value: number) => Math.abs(value - Math.round(value)) < SEEN

/** True when what was painted for one view is as sharp in another: of the same size, and moved by whole pixels of the screen. */
export const isSharpIn = (painted: BoardView, now: BoardView, ratio: number): boolean =>
  painted.zoom === now.zoom && isWhole((now.x - painted.x) * ratio) && isWhole((now.y - painted.y) * ratio)
