import type { CardDrag } from '#canvas/tools/cardDrag.ts'
import { type CardSource, createCardScene } from './cardScene.ts'
import { createTileLayer, type ShownView, type TileLayer } from './tileLayer.ts'
import type { Ink } from './tileSheet.ts'

/** What carrying cards needs: where they lie, how the board is shown, how far they have come, and what they are painted with. */
export interface Carrying extends Pick<Ink, 'palette'> {
  readonly host: HTMLElement
  readonly view: () => ShownView
  readonly drag: () => CardDrag | undefined
}

/** Cards on their way, painted once on a layer that follows the pointer by a transform. */
export interface CarriedCards {
  /** Takes on what is carried now, which may be nothing. */
  show(source: CardSource | undefined): void
  /** The pointer or the view has moved. */
  follow(): void
  repaint(): void
}

const NO_EDGES = { within: () => [] }

/** Carries no cards yet. */
export function carryCards({ host, view, drag, palette }: Carrying): CarriedCards {
  const scene = createCardScene()
  let element: HTMLElement | undefined
  let layer: TileLayer | undefined

  /** How far the cards have come, in pixels of the page: by whole ones of the screen, so that they stay sharp. */
  const come = () => {
    const { zoom } = view().view
    const { dx, dy } = drag() ?? { dx: 0, dy: 0 }
    const whole = (by: number) => Math.round(by * zoom * globalThis.devicePixelRatio) / globalThis.devicePixelRatio
    return { zoom, x: whole(dx), y: whole(dy) }
  }
  const shown = (): ShownView => {
    const [{ view: now, area }, { x, y }] = [view(), come()]
    return { area, view: { zoom: now.zoom, x: now.x + x, y: now.y + y } }
  }
  const follow = () => {
    if (!element) return
    const { zoom, x, y } = come()
    element.style.transform = `translate(${x / zoom}px, ${y / zoom}px)`
    layer?.follow()
  }
  const begin = () => {
    element = host.ownerDocument.createElement('div')
    element.className = 'absolute origin-top-left'
    host.append(element)
    layer = createTileLayer(element, shown, { scene: NO_EDGES, cards: scene, palette, most: Number.POSITIVE_INFINITY })
    follow()
  }
  return {
    follow,
    repaint: () => layer?.touchAll(),
    show: (source) => {
      const parts = scene.show(source)
      if (source && !layer) return begin()
      if (source) return layer?.touch(parts)
      layer?.stop()
      element?.remove()
      layer = undefined
      element = undefined
    },
  }
}
