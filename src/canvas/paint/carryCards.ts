import type { CardDrag } from '#canvas/tools/cardDrag.ts'
import { type CardSource, createCardScene } from './cardScene.ts'
import { createPaintedLayer, type PaintedLayer, type Wall } from './paintedLayer.ts'
import { NO_SCENE } from './tileScene.ts'

/** Cards on their way, painted once on a layer that follows the pointer by a transform. */
export interface CarriedCards extends Pick<PaintedLayer, 'follow' | 'touchAll' | 'stop'> {
  /** Takes on what is carried now, which may be nothing. */
  show(source: CardSource | undefined): void
  /** The pointer has moved. */
  moveOn(): void
}

/** Carries no cards yet; `drag` tells how far they have come. */
export function carryCards(wall: Wall, drag: () => CardDrag | undefined): CarriedCards {
  const scene = createCardScene()
  let layer: PaintedLayer | undefined
  const moveOn = () => {
    const { dx, dy } = drag() ?? { dx: 0, dy: 0 }
    layer?.moveTo({ x: dx, y: dy })
  }
  const stop = () => {
    layer?.stop()
    layer = undefined
  }
  return {
    show: (source) => {
      const parts = scene.show(source)
      if (!source) return stop()
      if (layer) return layer.touch(parts)
      layer = createPaintedLayer(wall, { scene: NO_SCENE, cards: scene, most: Number.POSITIVE_INFINITY })
      moveOn()
    },
    moveOn,
    follow: () => layer?.follow(),
    touchAll: () => layer?.touchAll(),
    stop,
  }
}
