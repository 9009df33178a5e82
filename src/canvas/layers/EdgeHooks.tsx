import { useStoreApi } from '@xyflow/react'
import { memo, useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import type { Edge } from '#domain/board/board.ts'
import { findEdge } from '#domain/board/lookup.ts'
import { EDGE_STYLES } from '#domain/layout/edgeStyle.ts'
import type { Route } from '#domain/layout/routing/routing.ts'
import { lineMeets, type Rect } from '#shared/geometry.ts'
import { useDesk } from '#workspace/useWorkspace.ts'
import { seenPart } from '../boardView.ts'
import { useDrawnBoard } from '../drawnBoard.ts'
import { edgeName } from '../edgeName.ts'
import { useCanvas } from '../useCanvas.ts'
import { type CanvasView, followView, viewNow } from '../useFollowView.ts'
import { edgePath } from './edgePath.ts'

/** Edges have hooks from this zoom on, in percent, as long as no more than this many are in view. */
const LEAST_ZOOM = 60
const MOST = 200
/** The view rests once it has not moved for so long, in milliseconds. */
const REST = 120

/** What is in view, in board pixels; undefined while it is too small to have hooks. */
const seenIn = (view: CanvasView): Rect | undefined =>
  Math.round(view.zoom * 100) < LEAST_ZOOM ? undefined : seenPart(view)

/** What is in view each time the view comes to rest; nothing renders while it moves. */
function useSeenAtRest(): Rect | undefined {
  const store = useStoreApi()
  const [seen, setSeen] = useState(() => seenIn(viewNow(store.getState())))
  useEffect(() => {
    const read = () => setSeen(seenIn(viewNow(store.getState())))
    let rest = setTimeout(read)
    const stop = followView(store, () => {
      clearTimeout(rest)
      rest = setTimeout(read, REST)
    })
    return () => {
      clearTimeout(rest)
      stop()
    }
  }, [store])
  return seen
}

interface HookProps {
  readonly edge: Edge
  readonly route: Route
  readonly name: string
  readonly selected: boolean
}

const EdgeHook = memo(function EdgeHook({ edge, route, name, selected }: HookProps) {
  return (
    <path
      data-edge-id={edge.id}
      data-edge-kind={edge.kind}
      aria-label={name}
      aria-current={selected}
      d={edgePath(route.points, EDGE_STYLES[edge.kind].arrow).line}
      fill="none"
      stroke="none"
      pointerEvents="none"
    />
  )
})

/**
 * One inert element an edge in view, with its id and its name, by which scripts find edges that are painted. Nothing of it is seen,
 * pressed or read out: pointers go by geometry, and screen readers by what has the focus.
 */
export function EdgeHooks() {
  const routes = useStore(useCanvas().routes, (state) => state.routes)
  const board = useDrawnBoard((each) => each)
  const edgeRates = useDesk((state) => state.edgeRates)
  const selection = useDesk((state) => state.selection)
  const seen = useSeenAtRest()
  const found = useMemo(
    () => (seen ? [...routes].filter(([, { points }]) => lineMeets(points, seen)) : []),
    [routes, seen],
  )
  if (found.length > MOST) return null
  return (
    <div inert className="pointer-events-none absolute">
      <svg aria-hidden="true" className="absolute size-px overflow-visible">
        {found.map(([id, route]) => {
          const edge = findEdge(board, id)
          if (!edge) return null
          const name = edgeName(board, edge, { edgeRates })
          return <EdgeHook key={id} edge={edge} route={route} name={name} selected={selection.has(edge.id)} />
        })}
      </svg>
    </div>
  )
}
