import { type Point, snapTo } from '#shared/geometry.ts'
import { createTileLayer, type ShownView, type TileLayer } from './tileLayer.ts'
import type { Ink } from './tileSheet.ts'

/** Where painting takes place: an element on the board, the view it is seen in, and the colours. */
export interface Wall extends Pick<Ink, 'palette'> {
  readonly host: HTMLElement
  readonly now: () => ShownView
}

/** Tiles of a canvas that are moved all at once without being painted again. */
export interface PaintedLayer extends TileLayer {
  /** Shows everything at this distance from where it lies, in board pixels, to the next pixel of the screen: as sharp as at rest. */
  moveTo(by: Point): void
}

const isSame = (a: Point, b: Point) => a.x === b.x && a.y === b.y
const HOME: Point = { x: 0, y: 0 }

/** What is painted on a layer, and how much of it in a frame. */
export type Painting = Omit<Parameters<typeof createTileLayer>[2], 'palette'>

/** A layer in an element of its own above those that are there. */
export function createPaintedLayer({ host, now, palette }: Wall, painting: Painting): PaintedLayer {
  const element = document.createElement('div')
  element.className = 'absolute'
  host.append(element)
  let [asked, by] = [HOME, HOME]
  // What is moved on the board is seen as if the view had moved over it.
  const seen = (): ShownView => {
    const { view, area } = now()
    return { view: { ...view, x: view.x + by.x * view.zoom, y: view.y + by.y * view.zoom }, area }
  }
  const tiles = createTileLayer(element, seen, { ...painting, palette })
  const place = () => {
    const pixel = 1 / (now().view.zoom * globalThis.devicePixelRatio)
    const to = { x: snapTo(asked.x, pixel), y: snapTo(asked.y, pixel) }
    if (isSame(to, by)) return
    by = to
    const isHome = isSame(to, HOME)
    element.style.transform = isHome ? '' : `translate(${to.x}px, ${to.y}px)`
    // The browser keeps it apart, so that it need not be put together with all else again in each frame.
    element.style.willChange = isHome ? '' : 'transform'
  }
  const follow = () => {
    place()
    tiles.follow()
  }
  follow()
  return {
    ...tiles,
    moveTo: (to) => {
      if (isSame(to, asked)) return
      asked = to
      follow()
    },
    follow,
    stop: () => {
      tiles.stop()
      element.remove()
    },
  }
}
