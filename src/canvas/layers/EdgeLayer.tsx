import { useStore as useFlowStore } from '@xyflow/react'
import { useMemo } from 'react'
import { useStore } from 'zustand'
import type { EdgeId } from '#domain/board/board.ts'
import { lineMeets } from '#shared/geometry.ts'
import { canvasWords } from '#words/canvas.ts'
import { useCanvas } from '../useCanvas.ts'
import { EdgeChips } from './EdgeChips.tsx'
import { EdgeShape } from './EdgeShape.tsx'

/** The view is looked at in tiles of this many screen pixels, so that panning within one tile changes nothing. */
const TILE = 512

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
  const { routes, dragged } = useStore(useCanvas().routes)
  const area = useVisibleArea()
  const visible = useMemo(() => {
    const [left = 0, top = 0, right = 0, bottom = 0] = area.split(' ').map(Number)
    const inView = { x: left, y: top, width: right - left, height: bottom - top }
    const ids: EdgeId[] = []
    for (const [id, route] of routes) {
      if (lineMeets(route.points, inView)) ids.push(id as EdgeId)
    }
    return ids
  }, [routes, area])
  const shown = useMemo(() => {
    const ids = new Set<string>(visible)
    return [...visible, ...([...dragged.keys()].filter((id) => !ids.has(id)) as EdgeId[])]
  }, [visible, dragged])
  return (
    // biome-ignore lint/a11y/useSemanticElements: an SVG cannot be a field set
    <svg className="pointer-events-none absolute size-px overflow-visible" aria-label={canvasWords.edges} role="group">
      {shown.map((id) => (
        <EdgeShape key={id} id={id} />
      ))}
      {shown.map((id) => (
        <EdgeChips key={id} id={id} />
      ))}
    </svg>
  )
}
