import type { Route } from '#domain/layout/routing/routing.ts'
import { type CardSource, createCardScene } from './cardScene.ts'
import type { Lit } from './lit.ts'
import { createPaintedLayer, type PaintedLayer, type Wall } from './paintedLayer.ts'
import { createPaintScene, type SceneSource } from './paintScene.ts'

/** What is painted of what stands out. */
export interface LitSource extends Omit<SceneSource, 'leftOut' | 'isLit'> {
  readonly lit: Lit | undefined
  /** the cards that stand out, where cards are painted */
  readonly cards: CardSource | undefined
}

/** A layer over everything at rest that is there only while something stands out. */
export interface LitLayer extends Pick<PaintedLayer, 'follow' | 'touchAll' | 'stop'> {
  show(source: LitSource): void
}

const NOTHING = new Set<never>()

/** Paints what stands out once more, above what steps back, so that nothing of that has to be painted again. */
export function createLitLayer(wall: Wall): LitLayer {
  let shown: { readonly layer: PaintedLayer; readonly show: (source: LitSource) => void } | undefined
  const begin = () => {
    const [scene, cards] = [createPaintScene(), createCardScene()]
    const layer = createPaintedLayer(wall, { scene, cards })
    const show = ({ lit, cards: near, ...source }: LitSource) => {
      const routes = new Map<string, Route>()
      for (const id of lit?.edges ?? []) {
        const route = source.routes.get(id)
        if (route) routes.set(id, route)
      }
      layer.touch([...scene.show({ ...source, routes, leftOut: NOTHING, isLit: true }), ...cards.show(near)])
    }
    return { layer, show }
  }
  const end = () => {
    shown?.layer.stop()
    shown = undefined
  }
  return {
    show: (source) => {
      if (!source.lit) return end()
      shown ??= begin()
      shown.show(source)
    },
    follow: () => shown?.layer.follow(),
    touchAll: () => shown?.layer.touchAll(),
    stop: end,
  }
}
