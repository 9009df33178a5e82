import { type BoardView, boardPart } from '#canvas/boardView.ts'
import { isTelemetryLine } from '#domain/layout/telemetryLines.ts'
import { boundsOf, inflate, type Rect, type Size } from '#shared/geometry.ts'
import type { CardScene } from './cardScene.ts'
import { paintCard } from './paintCards.ts'
import { type PaintedEdge, type Pen, paintChips, paintLine } from './paintEdges.ts'
import { hasChipsIn, type PaintScene } from './paintScene.ts'
import type { PaintColours } from './palette.ts'
import { createAccount } from './pieces.ts'
import { isSharpIn, shownPart, type Tile, tileKey, tileSize, tilesOver } from './tiles.ts'

/** What a sheet is painted from. */
export interface Ink {
  readonly scene: Pick<PaintScene, 'within'>
  /** above the edges */
  readonly cards: Pick<CardScene, 'within'>
  readonly palette: () => PaintColours
}

/** Tiles painted for one view of the board, sharp in it and in all that are moved by whole pixels. */
export interface TileSheet {
  readonly view: BoardView
  readonly element: HTMLElement
  /** True when what is painted is as sharp in this view of the board. */
  isSharp(now: BoardView): boolean
  /** True when nothing of what a view shows is left to paint. */
  covers(now: BoardView, area: Size): boolean
  /**
   * Paints the next tile that needs it of those that a view shows with a margin around it, in pixels of the sheet; answers how many
   * edges and cards that were, or undefined when no tile needs it.
   */
  paintNext(now: BoardView, area: Size, margin: number): number | undefined
  /** These parts of the board look different now. */
  touch(parts: readonly Rect[]): void
  /** Everything does. */
  touchAll(): void
  /** Gives up the tiles beyond a margin around what a view shows. */
  forget(now: BoardView, area: Size, margin: number): void
}

/** Where a sheet lies: a view of the board, on a screen with so many pixels of its own a pixel of the page. */
interface Ground {
  readonly view: BoardView
  readonly ratio: number
}

/** How the pixels of the screen from the corner of a tile are those of the board: for a pen, and for a piece of the tile. */
function frameOf({ view, ratio }: Ground, { column, row }: Tile) {
  const size = tileSize(ratio)
  const corner = { x: view.x - column * size, y: view.y - row * size, zoom: view.zoom }
  const scale = view.zoom * ratio
  return {
    set: (pen: Pen) => pen.setTransform(scale, 0, 0, scale, corner.x * ratio, corner.y * ratio),
    part: ({ x, y, width, height }: Rect) =>
      boardPart(corner, { x: x / ratio, y: y / ratio, width: width / ratio, height: height / ratio }),
  }
}

/** Paints a piece of a tile, in pixels of the screen, and nothing beside it; answers how many edges and cards it has. */
function paintPiece(pen: Pen, piece: Rect, { frame, ink, zoom }: PieceLook): number {
  const part = frame.part(piece)
  const [edges, cards] = [ink.scene.within(part), ink.cards.within(part)]
  const palette = ink.palette()
  pen.save()
  pen.setTransform(1, 0, 0, 1, 0, 0)
  pen.beginPath()
  pen.rect(piece.x, piece.y, piece.width, piece.height)
  pen.clip()
  pen.clearRect(piece.x, piece.y, piece.width, piece.height)
  frame.set(pen)
  const isBelow = (edge: PaintedEdge) => isTelemetryLine(edge.edge)
  for (const edge of edges) if (isBelow(edge)) paintLine(pen, edge, palette)
  for (const edge of edges) if (!isBelow(edge)) paintLine(pen, edge, palette)
  for (const edge of edges) if (hasChipsIn(edge, part)) paintChips(pen, edge, { palette, zoom })
  for (const card of cards) paintCard(pen, card, { palette, zoom })
  pen.restore()
  return edges.length + cards.length
}

interface PieceLook {
  readonly frame: ReturnType<typeof frameOf>
  readonly ink: Ink
  readonly zoom: number
}

/** The canvases of the tiles that have something on them, in an element that undoes the view they are painted for. */
function createCanvases({ view, ratio }: Ground) {
  const size = tileSize(ratio)
  const element = document.createElement('div')
  element.className = 'absolute origin-top-left'
  const { x, y, zoom } = view
  element.style.transform = `matrix(${1 / zoom},0,0,${1 / zoom},${-x / zoom},${-y / zoom})`
  const canvases = new Map<string, HTMLCanvasElement>()
  const make = ({ column, row }: Tile): HTMLCanvasElement => {
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(size * ratio)
    canvas.height = canvas.width
    canvas.className = 'absolute'
    const [left, top] = [column * size, row * size]
    Object.assign(canvas.style, { left: `${left}px`, top: `${top}px`, width: `${size}px`, height: `${size}px` })
    element.append(canvas)
    return canvas
  }
  return {
    element,
    has: (tile: Tile) => canvases.has(tileKey(tile)),
    pen: (tile: Tile): Pen | null => {
      const canvas = canvases.get(tileKey(tile)) ?? make(tile)
      canvases.set(tileKey(tile), canvas)
      return canvas.getContext('2d')
    },
    drop: (key: string) => {
      canvases.get(key)?.remove()
      canvases.delete(key)
    },
  }
}

/** A sheet on which nothing is painted yet. */
export function createTileSheet(ground: Ground, ink: Ink): TileSheet {
  const { view, ratio } = ground
  const size = tileSize(ratio)
  const side = Math.round(size * ratio)
  const whole: Rect = { x: 0, y: 0, width: side, height: side }
  const account = createAccount(view, ratio)
  const canvases = createCanvases(ground)

  const paint = (tile: Tile): number => {
    const taken = account.take(tile)
    // One piece around all: each edge is painted once, and not once for each piece that it runs through.
    const piece = taken === 'all' ? whole : boundsOf(taken)
    if (!piece) return 0
    const frame = frameOf(ground, tile)
    // A tile that has nothing on it costs no memory.
    const hasNone = (part: Rect) => ink.scene.within(part).length === 0 && ink.cards.within(part).length === 0
    const isEmpty = !canvases.has(tile) && hasNone(frame.part(piece))
    const pen = isEmpty ? null : canvases.pen(tile)
    return pen ? paintPiece(pen, piece, { frame, ink, zoom: view.zoom }) : 0
  }
  const tilesIn = (now: BoardView, area: Size, margin: number) =>
    tilesOver(inflate(shownPart(view, now, area), margin), size)
  return {
    view,
    element: canvases.element,
    isSharp: (now) => isSharpIn(view, now, ratio) && ratio === globalThis.devicePixelRatio,
    covers: (now, area) => !tilesIn(now, area, 0).some(account.isWanted),
    paintNext: (now, area, margin) => {
      const next = tilesIn(now, area, margin).find(account.isWanted)
      return next && paint(next)
    },
    touch: (parts) => {
      for (const part of parts) account.touch(part)
    },
    touchAll: account.touchAll,
    forget: (now, area, margin) => {
      for (const key of account.keep(tilesIn(now, area, margin))) canvases.drop(key)
    },
  }
}
