import type { BoardView } from '#canvas/boardView.ts'
import type { Rect, Size } from '#shared/geometry.ts'
import { whenIdle } from '#shared/whenIdle.ts'
import { createTileSheet, type Ink, type TileSheet } from './tileSheet.ts'

/** What a canvas shows of the board. */
export interface ShownView {
  readonly view: BoardView
  /** of the canvas, in screen pixels */
  readonly area: Size
}

/** The painted tiles of a canvas. */
export interface TileLayer {
  /** The view has moved, or the canvas has another size. */
  follow(): void
  /** These parts of the board look different: what is seen of them is painted at once. */
  touch(parts: readonly Rect[]): void
  /** Everything looks different. */
  touchAll(): void
  /** Paints all that is seen on a sheet of its own, and tells once that is on the page; what was there stays until then. */
  renew(done: () => void): void
  stop(): void
}

/** So far around what is seen is painted when there is time, and so far it is kept, in screen pixels. */
const MARGIN = { painted: 256, kept: 512 }
/** The view counts as at rest after so many milliseconds. */
const REST = 120
/** So many edges and cards are painted in one frame when the view has another size; the rest in the next ones. */
const MOST_A_FRAME = 400
/** What is painted is shown larger or smaller by at most this factor while the view goes on changing. */
const MOST_SCALE = 2
const IDLE = { within: 1_000, otherwise: 50 }

/** True when a sheet no longer shows a view, or too coarsely. */
function isFarFrom(on: TileSheet, { view, area }: ShownView): boolean {
  const scale = view.zoom / on.view.zoom
  return scale > MOST_SCALE || scale < 1 / MOST_SCALE || !on.covers(view, area)
}

/**
 * Keeps a canvas painted, in an element that lies on the board: what is seen at once, a margin around it when there is time. More
 * than `most` is not painted in a frame while the view has another size.
 */
export function createTileLayer(
  host: HTMLElement,
  shown: () => ShownView,
  { most = MOST_A_FRAME, ...ink }: Ink & { readonly most?: number },
): TileLayer {
  let sheet: TileSheet | undefined
  /** painted for another view than the one on the page, which it replaces when all that is seen is there */
  let coming: TileSheet | undefined
  let frame: number | undefined
  let rest: ReturnType<typeof setTimeout> | undefined
  let stopWaiting: (() => void) | undefined
  /** waits for a sheet that was asked for */
  let renewed: (() => void) | undefined

  const paintSeen = (on: TileSheet, limit = Number.POSITIVE_INFINITY): boolean => {
    const { view, area } = shown()
    for (let painted = 0; painted < limit; ) {
      const count = on.paintNext(view, area, 0)
      if (count === undefined) return true
      painted += count
    }
    return on.covers(view, area)
  }
  /** One tile a time, so that nobody waits for more than that. */
  const paintMargin = () => {
    stopWaiting ??= whenIdle(() => {
      stopWaiting = undefined
      const { view, area } = shown()
      if (!sheet || coming || !sheet.isSharp(view)) return
      if (sheet.paintNext(view, area, MARGIN.painted) === undefined) sheet.forget(view, area, MARGIN.kept)
      else paintMargin()
    }, IDLE)
  }
  const replace = (next: TileSheet) => {
    sheet?.element.remove()
    host.append(next.element)
    sheet = next
    coming = undefined
    renewed?.()
    renewed = undefined
    paintMargin()
  }
  const begin = () => {
    const { view, area } = shown()
    if (area.width === 0) return
    coming = createTileSheet({ view, ratio: globalThis.devicePixelRatio }, ink)
    // While there is nothing else, it is seen as it comes.
    if (!sheet) host.replaceChildren(coming.element)
    run()
  }
  const run = () => {
    if (coming) {
      if (paintSeen(coming, most)) replace(coming)
      else nextFrame()
    } else if (sheet && paintSeen(sheet)) paintMargin()
  }
  const nextFrame = () => {
    frame ??= requestAnimationFrame(() => {
      frame = undefined
      run()
    })
  }
  const waitForRest = () => {
    clearTimeout(rest)
    rest = setTimeout(() => {
      const { view } = shown()
      if (!sheet?.isSharp(view) && !coming?.isSharp(view)) begin()
    }, REST)
  }
  const follow = () => {
    const now = shown()
    clearTimeout(rest)
    if (now.area.width === 0) return
    if (!sheet) return coming ? undefined : begin()
    if (sheet.isSharp(now.view)) {
      if (renewed) return nextFrame()
      coming = undefined
      return nextFrame()
    }
    if (!coming && isFarFrom(sheet, now)) begin()
    waitForRest()
  }
  const touched = () => {
    if (sheet) paintSeen(sheet)
    if (coming) nextFrame()
    else paintMargin()
  }
  return {
    follow,
    touch: (parts) => {
      if (parts.length === 0) return
      sheet?.touch(parts)
      coming?.touch(parts)
      touched()
    },
    touchAll: () => {
      for (const each of [sheet, coming]) each?.touchAll()
      touched()
    },
    renew: (done) => {
      renewed = done
      begin()
    },
    stop: () => {
      clearTimeout(rest)
      stopWaiting?.()
      if (frame !== undefined) cancelAnimationFrame(frame)
      host.replaceChildren()
    },
  }
}
