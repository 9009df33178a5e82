import { useStore as useFlowStore } from '@xyflow/react'
import { useMemo } from 'react'
import { useStore } from 'zustand'
import type { EdgeId } from '#domain/board/board.ts'
import type { Route } from '#domain/layout/routing/routing.ts'
import { boundsOf, type Point, type Rect } from '#shared/geometry.ts'
import { EdgeShape } from './EdgeShape.tsx'
import { routeStore } from './routes.ts'

/** The view is looked at in tiles of this many screen pixels, so that panning within one tile changes nothing. */
const TILE = 512

const rectOf = (points: readonly Point[]): Rect =>
  boundsOf(points.map((point) => ({ ...point, width: 0, height: 0 }))) ?? { x: 0, y: 0, width: 0, height: 0 }
const bounds = new WeakMap<Route, Rect>()
function boundsOfRoute(route: Route): Rect {
  let rect = bounds.get(route)
  if (!rect) {
    rect = rectOf(route.points)
    bounds.set(route, rect)
  }
  return rect
}

/** The tiles in view with one more all around, as "left top right bottom" in board pixels. */
function useVisibleArea(): string {
  return useFlowStore(({ transform: [x, y, zoom], width, height }) => {
    const low = (offset: number) => (Math.floor(-offset / TILE) - 1) * TILE
    const high = (offset: number, size: number) => (Math.ceil((size - offset) / TILE) + 1) * TILE
    return [low(x), low(y), high(x, width), high(y, height)].map((value) => Math.round(value / zoom)).join(' ')
  })
}

/** All edges in view, and those of cards that are being dragged. */
export function EdgeLayer() {
  const { routes, dragged } = useStore(routeStore)
  const area = useVisibleArea()
  const visible = useMemo(() => {
    const [left = 0, top = 0, right = 0, bottom = 0] = area.split(' ').map(Number)
    const ids: EdgeId[] = []
    for (const [id, route] of routes) {
      const rect = boundsOfRoute(route)
      const inside = rect.x <= right && rect.x + rect.width >= left && rect.y <= bottom && rect.y + rect.height >= top
      if (inside) ids.push(id as EdgeId)
    }
    return ids
  }, [routes, area])
  const moving = useMemo(() => {
    const shown = new Set<string>(visible)
    return [...dragged.keys()].filter((id) => !shown.has(id)) as EdgeId[]
  }, [visible, dragged])
  return (
    // biome-ignore lint/a11y/useSemanticElements: an SVG cannot be a field set
    <svg className="pointer-events-none absolute size-px overflow-visible" aria-label="Edges" role="group">
      {visible.map((id) => (
        <EdgeShape key={id} id={id} />
      ))}
      {moving.map((id) => (
        <EdgeShape key={id} id={id} />
      ))}
    </svg>
  )
}
