import { useStore as useFlowStore } from '@xyflow/react'
import { memo, useMemo } from 'react'
import { useStore } from 'zustand'
import type { WorkedState } from '#canvas/paint/worked.ts'
import type { Board, Edge, EdgeId } from '#domain/board/board.ts'
import { findBlock, findEdge } from '#domain/board/lookup.ts'
import { edgeRatesOf } from '#domain/capacity/edgeRatesOf.ts'
import { rateWords } from '#domain/capacity/rateWords.ts'
import { EDGE_STYLES, edgeLabelOf } from '#domain/layout/edgeStyle.ts'
import { lineMeets } from '#shared/geometry.ts'
import { canvasWords } from '#words/canvas.ts'
import { useBoard, useDesk, useWorkspace } from '#workspace/useWorkspace.ts'
import { useCanvas } from '../useCanvas.ts'
import { EdgeChips } from './EdgeChips.tsx'
import { EdgeShape } from './EdgeShape.tsx'
import { edgePath } from './edgePath.ts'
import { routeOf } from './routes.ts'

/** The view is looked at in tiles of this many screen pixels, so that panning within one tile changes nothing. */
const TILE = 512
/** Of more edges in view than this only those that are worked on are elements. */
const MOST = 200

/** The tiles in view with one more all around, as "left top right bottom" in board pixels. */
function useVisibleArea(): string {
  return useFlowStore(({ transform: [x, y, zoom], width, height }) => {
    const low = (offset: number) => (Math.floor(-offset / TILE) - 1) * TILE
    const high = (offset: number, size: number) => (Math.ceil((size - offset) / TILE) + 1) * TILE
    return [low(x), low(y), high(x, width), high(y, height)].map((value) => Math.round(value / zoom)).join(' ')
  })
}

/** "Web app to API gateway, request", what is written on the edge, and what it carries when that is shown. */
function edgeName(board: Board, edge: Edge, shows: { readonly edgeRates: boolean }): string {
  const label = (id: Edge['from']) => findBlock(board, id)?.label || canvasWords.unnamed
  const written = edgeLabelOf(edge)
  const rate = shows.edgeRates ? edgeRatesOf(board).get(edge.id) : undefined
  const more = [canvasWords.edgeKinds[edge.kind], written, rate ? rateWords(rate) : ''].filter(Boolean)
  return canvasWords.edge({ from: label(edge.from), to: label(edge.to) }, more)
}

interface HookProps {
  readonly id: EdgeId
  readonly isWorked: boolean
  readonly isHovered: boolean
}

/** The element of an edge: its name, its focus and an unpainted path; what is worked on is drawn in it. */
const EdgeHook = memo(function EdgeHook({ id, isWorked, isHovered }: HookProps) {
  const { desk } = useWorkspace()
  const edge = useBoard((board) => findEdge(board, id))
  const edgeRates = useDesk((state) => state.edgeRates)
  const name = useBoard((board) => (edge ? edgeName(board, edge, { edgeRates }) : ''))
  const route = useStore(useCanvas().routes, (state) => routeOf(state, id))
  const selected = useDesk((state) => state.selection.has(id))
  if (!edge || !route || route.points.length < 2) return null
  const { line } = edgePath(route.points, EDGE_STYLES[edge.kind].arrow)
  return (
    // biome-ignore lint/a11y/useSemanticElements: an SVG group cannot be a button element
    <g
      role="button"
      tabIndex={0}
      aria-label={name}
      aria-pressed={selected}
      data-edge-id={id}
      data-edge-kind={edge.kind}
      className="group/edge outline-none"
      onFocus={(event) => {
        if (event.currentTarget.matches(':focus-visible')) desk.setState({ selection: new Set([id]) })
      }}
    >
      <path d={line} fill="none" stroke="none" />
      {isWorked && <EdgeShape id={id} isHovered={isHovered} />}
    </g>
  )
})

/** The elements of the edges in view, and of those that are worked on. */
export function EdgeHooks({ worked: state }: { readonly worked: WorkedState }) {
  const routes = useStore(useCanvas().routes, (each) => each.routes)
  const { ids: worked, hovered } = useStore(state)
  const area = useVisibleArea()
  const visible = useMemo(() => {
    const [left = 0, top = 0, right = 0, bottom = 0] = area.split(' ').map(Number)
    const inView = { x: left, y: top, width: right - left, height: bottom - top }
    const ids = [...routes].flatMap(([id, { points }]) => (lineMeets(points, inView) ? [id as EdgeId] : []))
    return ids.length > MOST ? [] : ids
  }, [routes, area])
  const shown = useMemo(() => [...new Set([...visible, ...worked])], [visible, worked])
  return (
    // biome-ignore lint/a11y/useSemanticElements: an SVG cannot be a field set
    <svg className="pointer-events-none absolute size-px overflow-visible" aria-label={canvasWords.edges} role="group">
      {shown.map((id) => (
        <EdgeHook key={id} id={id} isWorked={worked.has(id)} isHovered={id === hovered} />
      ))}
      {[...worked].map((id) => (
        <EdgeChips key={id} id={id} />
      ))}
    </svg>
  )
}
