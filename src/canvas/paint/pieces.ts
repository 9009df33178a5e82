import { type BoardView, screenPart } from '#canvas/boardView.ts'
import type { Rect } from '#shared/geometry.ts'
import { type Tile, tileKey, tileSize, tilesOver } from './tiles.ts'

/** What is to be painted of a tile: all of it, nothing, or these pieces, in pixels of the screen from its corner. */
export type Pieces = 'all' | readonly Rect[]

/** Keeps account of what is painted of the tiles of a view. */
export interface Account {
  /** A part of the board looks different. */
  touch(part: Rect): void
  touchAll(): void
  isWanted(tile: Tile): boolean
  /** What is to be painted of a tile, which counts as painted from then on. */
  take(tile: Tile): Pieces
  /** Forgets all tiles but these, and names them. */
  keep(tiles: readonly Tile[]): readonly string[]
}

/** More pieces than this are not worth telling apart. */
const MOST_PIECES = 16
const NONE: Pieces = []

/** The box of whole pixels of the screen around a part of a tile, if it has any. */
function wholePixels(part: Rect, ratio: number, side: number): Rect | undefined {
  const low = (start: number) => Math.max(0, Math.floor(start * ratio) - 1)
  const high = (end: number) => Math.min(side, Math.ceil(end * ratio) + 1)
  const [x, y] = [low(part.x), low(part.y)]
  const [width, height] = [high(part.x + part.width) - x, high(part.y + part.height) - y]
  return width > 0 && height > 0 ? { x, y, width, height } : undefined
}

/** An account of a view of which nothing is painted, on a screen with so many pixels of its own a pixel of the page. */
export function createAccount(view: BoardView, ratio: number): Account {
  const size = tileSize(ratio)
  const side = Math.round(size * ratio)
  /** a tile that was never painted is not in it */
  const pieces = new Map<string, Pieces>()

  const touchTile = (tile: Tile, touched: Rect) => {
    const key = tileKey(tile)
    const old = pieces.get(key)
    if (old === undefined || old === 'all') return
    const own = { ...touched, x: touched.x - tile.column * size, y: touched.y - tile.row * size }
    const piece = wholePixels(own, ratio, side)
    if (piece) pieces.set(key, old.length < MOST_PIECES ? [...old, piece] : 'all')
  }
  return {
    touch: (part) => {
      const touched = screenPart(view, part)
      for (const tile of tilesOver(touched, size)) touchTile(tile, touched)
    },
    touchAll: () => {
      for (const key of pieces.keys()) pieces.set(key, 'all')
    },
    isWanted: (tile) => pieces.get(tileKey(tile)) !== NONE,
    take: (tile) => {
      const taken = pieces.get(tileKey(tile)) ?? 'all'
      pieces.set(tileKey(tile), NONE)
      return taken
    },
    keep: (tiles) => {
      const kept = new Set(tiles.map(tileKey))
      const gone = [...pieces.keys()].filter((key) => !kept.has(key))
      for (const key of gone) pieces.delete(key)
      return gone
    },
  }
}
