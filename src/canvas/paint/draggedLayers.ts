import type { Routes } from '#canvas/layers/routes.ts'
import type { EdgeId } from '#domain/board/board.ts'
import { MOST_IN_FRAME } from '#domain/layout/routing/dragOver.ts'
import type { Route } from '#domain/layout/routing/routing.ts'
import { createPaintedLayer, type PaintedLayer, type Wall } from './paintedLayer.ts'
import { createPaintScene, type SceneSource } from './paintScene.ts'
import { NO_SCENE } from './tileScene.ts'

/** What is painted of a drag. */
export interface DragSource extends Omit<SceneSource, 'leftOut'> {
  /** the edges that lead from dragged cards to others */
  readonly dragged: Routes['dragged']
  /** the edges that move along */
  readonly carried: Routes['carried']
}

const NOTHING: ReadonlySet<EdgeId> = new Set()

interface EdgeLayer extends PaintedLayer {
  /** Takes on which edges are to be painted; what is seen of them is painted at once. */
  show(source: SceneSource): void
}

function createEdgeLayer(wall: Wall): EdgeLayer {
  const scene = createPaintScene()
  const layer = createPaintedLayer(wall, { scene, cards: NO_SCENE })
  return { ...layer, show: (source) => layer.touch(scene.show(source)) }
}

/** The layers of a drag, which are there only as long as they have something to show. */
export interface DraggedLayers {
  show(source: DragSource): void
  follow(): void
  touchAll(): void
  stop(): void
}

/** The routes of some edges, as they are at rest. */
function routesOf(ids: ReadonlySet<string>, routes: Routes['routes']): Map<string, Route> {
  const found = new Map<string, Route>()
  for (const [id, route] of routes) if (ids.has(id)) found.set(id, route)
  return found
}

/**
 * What moves along is painted once into a layer that is moved as a whole. Edges that lead out of what is dragged are elements as long
 * as they are few; of many, simple lines are painted in each frame.
 */
export function createDraggedLayers(wall: Wall): DraggedLayers {
  let moving: EdgeLayer | undefined
  let sketched: EdgeLayer | undefined
  let painted: readonly unknown[] = []

  const showMoving = ({ carried, ...source }: DragSource) => {
    if (!carried || carried.ids.size === 0) {
      moving?.stop()
      moving = undefined
      return
    }
    const isNew = moving === undefined
    moving ??= createEdgeLayer(wall)
    moving.moveTo({ x: carried.dx, y: carried.dy })
    const looks = [carried.ids, source.edges, source.routes, source.selection, source.rateOf]
    if (!isNew && looks.every((look, i) => look === painted[i])) return
    painted = looks
    moving.show({ ...source, routes: routesOf(carried.ids, source.routes), leftOut: NOTHING })
  }
  const showSketched = ({ dragged, ...source }: DragSource) => {
    if (dragged.size <= MOST_IN_FRAME) {
      sketched?.stop()
      sketched = undefined
      return
    }
    sketched ??= createEdgeLayer(wall)
    sketched.show({ ...source, routes: dragged, leftOut: NOTHING })
  }
  return {
    show: (source) => {
      showMoving(source)
      showSketched(source)
    },
    follow: () => {
      moving?.follow()
      sketched?.follow()
    },
    touchAll: () => {
      moving?.touchAll()
      sketched?.touchAll()
    },
    stop: () => {
      moving?.stop()
      sketched?.stop()
    },
  }
}
