import { useStore } from 'zustand'
import { EMPHASIS } from '#canvas/paint/paintEdges.ts'
import type { EdgeId } from '#domain/board/board.ts'
import { findEdge } from '#domain/board/lookup.ts'
import { EDGE_STYLES } from '#domain/layout/edgeStyle.ts'
import { isDrawnFromEnd } from '#domain/layout/trunks.ts'
import type { Point } from '#shared/geometry.ts'
import { colourValue } from '#shared/theme.ts'
import { useDesk } from '#workspace/useWorkspace.ts'
import { useDrawnBoard } from '../drawnBoard.ts'
import { gripPoint } from '../hit.ts'
import { useCanvas } from '../useCanvas.ts'
import { edgePath } from './edgePath.ts'
import { routeOf } from './routeOf.ts'
import { useEdgeMark } from './useEdgeMark.ts'

const EndGrip = ({ end, at }: { readonly end: 'from' | 'to'; readonly at: Point }) => (
  <circle
    data-edge-end={end}
    className="pointer-events-auto cursor-move touch-none fill-surface stroke-accent"
    cx={at.x}
    cy={at.y}
    r={5.5}
    strokeWidth={2}
  />
)

/** The line of an edge that is worked on, a wider one that has the cursor of what can be pressed, and its arrowhead. */
export function EdgeShape({ id, isHovered }: { readonly id: EdgeId; readonly isHovered: boolean }) {
  const edge = useDrawnBoard((board) => findEdge(board, id))
  const fromEnd = useDrawnBoard(({ edges }) => isDrawnFromEnd(edges, id))
  const route = useStore(useCanvas().routes, (state) => routeOf(state, id))
  const selected = useDesk((state) => state.selection.has(id))
  const alone = useDesk((state) => state.selection.size === 1)
  const mark = useEdgeMark(id)
  if (!edge || !route || route.points.length < 2) return null
  const style = EDGE_STYLES[edge.kind]
  const colour = selected ? 'var(--accent)' : colourValue(style.colour)
  const { line, head } = edgePath(route.points, style.arrow, fromEnd)
  return (
    <g data-edge-worked={id}>
      <path d={line} className="pointer-events-auto cursor-pointer" fill="none" stroke="transparent" strokeWidth={16} />
      <path
        d={line}
        fill="none"
        opacity={mark.opacity}
        stroke={colour}
        strokeWidth={isHovered || selected ? style.width + EMPHASIS : style.width}
        strokeDasharray={style.dash}
        strokeLinejoin="round"
      />
      {head && <polygon points={head} fill={colour} opacity={mark.opacity} />}
      {mark.over && <path d={line} fill="none" stroke={mark.over} strokeWidth={2} strokeDasharray="5 5" />}
      {mark.over && head && <polygon points={head} fill={mark.over} />}
      {selected && alone && <EndGrip end="from" at={gripPoint(route.points)} />}
      {selected && alone && <EndGrip end="to" at={gripPoint(route.points.toReversed())} />}
    </g>
  )
}
