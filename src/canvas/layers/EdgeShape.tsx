import { memo } from 'react'
import { useStore } from 'zustand'
import type { EdgeId } from '#domain/board/board.ts'
import { findEdge } from '#domain/board/lookup.ts'
import { EDGE_STYLES } from '#domain/layout/edgeStyle.ts'
import type { Point } from '#shared/geometry.ts'
import { useBoard, useDesk } from '#workspace/useWorkspace.ts'
import { gripPoint } from '../hit.ts'
import { useCanvas, useShown } from '../useCanvas.ts'
import { edgePath } from './edgePath.ts'
import { routeOf } from './routes.ts'
import { useEdgeMark } from './useEdgeMark.ts'

const token = (name: string) => `var(--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)})`

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

/** One edge: its line and its arrowhead; what is written on it is drawn above all lines. */
export const EdgeShape = memo(function EdgeShape({ id }: { readonly id: EdgeId }) {
  const edge = useBoard((board) => findEdge(board, id))
  const route = useStore(useCanvas().routes, (state) => routeOf(state, id))
  const selected = useDesk((state) => state.selection.has(id))
  const alone = useDesk((state) => state.selection.size === 1)
  const mark = useEdgeMark(id)
  const hovered = useShown('hovered', (each) => each === id)
  if (!edge || !route || route.points.length < 2) return null
  const style = EDGE_STYLES[edge.kind]
  const colour = selected ? 'var(--accent)' : token(style.colour)
  const { line, head } = edgePath(route.points, style.arrow)
  return (
    <g>
      <path
        d={line}
        fill="none"
        opacity={mark.opacity}
        stroke={colour}
        strokeWidth={hovered || selected ? style.width + 0.75 : style.width}
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
})
