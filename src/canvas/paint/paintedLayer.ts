import { type Point, snapTo } from '#shared/geometry.ts'
import { createPaintScene, type SceneSource } from './paintScene.ts'
import type { PaintColours } from './palette.ts'
import { createTileLayer, type ShownView } from './tileLayer.ts'

/** Where painting takes place: an element on the board, the view it is seen in, and the colours. */
export interface Wall {
  readonly host: HTMLElement
  readonly now: () => ShownView
  readonly palette: () => PaintColours
}

/** Edges painted in tiles, and all of them moved at once without being painted again. */
export interface PaintedLayer {
  /** Takes on what is to be painted; what is seen of it is painted at once. */
  show(source: SceneSource): void
  /** Shows everything at this distance from where it lies, in board pixels, to the next pixel of the screen: as sharp as at rest. */
  moveTo(by: Point): void
  /** The view has moved, or the canvas has another size. */
  follow(): void
  /** Everything looks different. */
  touchAll(): void
  stop(): void
}

const isSame = (a: Point, b: Point) => a.x === b.x && a.y === b.y
const HOME: Point = { x: 0, y: 0 }

/** A layer on which nothing is painted yet, in an element of its own above those that are there. */
export function createPaintedLayer({ host, now, palette }: Wall): PaintedLayer {
  const element = document.createElement('div')
  element.className = 'absolute'
  host.append(element)
  let [asked, by] = [HOME, HOME]
  // What is moved on the board is seen as if the view had moved over it.
  const seen = (): ShownView => {
    const { view, area } = now()
    return { view: { ...view, x: view.x + by.x * view.zoom, y: view.y + by.y * view.zoom }, area }
  }
  const scene = createPaintScene()
  const tiles = createTileLayer(element, seen, { scene, palette })
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
    show: (source) => tiles.touch(scene.show(source)),
    moveTo: (to) => {
      if (isSame(to, asked)) return
      asked = to
      follow()
    },
    follow,
    touchAll: tiles.touchAll,
    stop: () => {
      tiles.stop()
      element.remove()
    },
  }
}
