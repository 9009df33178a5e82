import { memo, useState } from 'react'
import { useStore } from 'zustand'
import type { Board, Edge, EdgeId } from '#domain/board/board.ts'
import { findBlock, findEdge } from '#domain/board/lookup.ts'
import { edgeRatesOf } from '#domain/capacity/edgeRatesOf.ts'
import { rateWords } from '#domain/capacity/rateWords.ts'
import { EDGE_STYLES, edgeLabelOf } from '#domain/layout/edgeStyle.ts'
import type { Point } from '#shared/geometry.ts'
import { canvasWords } from '#words/canvas.ts'
import { useBoard, useDesk, useWorkspace } from '#workspace/useWorkspace.ts'
import { gripPoint } from '../hit.ts'
import { useCanvas } from '../useCanvas.ts'
import { edgePath } from './edgePath.ts'
import { routeOf } from './routes.ts'
import { useEdgeMark } from './useEdgeMark.ts'

/** "Web app to API gateway, request", what is written on the edge, and what it carries when that is shown. */
function edgeName(board: Board, edge: Edge, shows: { readonly edgeRates: boolean }): string {
  const label = (id: Edge['from']) => findBlock(board, id)?.label || canvasWords.unnamed
  const written = edgeLabelOf(edge)
  const rate = shows.edgeRates ? edgeRatesOf(board).get(edge.id) : undefined
  const more = [canvasWords.edgeKinds[edge.kind], written, rate ? rateWords(rate) : ''].filter(Boolean)
  return canvasWords.edge({ from: label(edge.from), to: label(edge.to) }, more)
}

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

/** One edge: its line, a wider invisible one to hit it, and its arrowhead; what is written on it is drawn above all lines. */
export const EdgeShape = memo(function EdgeShape({ id }: { readonly id: EdgeId }) {
  const { desk } = useWorkspace()
  const edge = useBoard((board) => findEdge(board, id))
  const edgeRates = useDesk((state) => state.edgeRates)
  const name = useBoard((board) => (edge ? edgeName(board, edge, { edgeRates }) : ''))
  const route = useStore(useCanvas().routes, (state) => routeOf(state, id))
  const selected = useDesk((state) => state.selection.has(id))
  const alone = useDesk((state) => state.selection.size === 1)
  const mark = useEdgeMark(id)
  const [hovered, setHovered] = useState(false)
  if (!edge || !route || route.points.length < 2) return null
  const style = EDGE_STYLES[edge.kind]
  const colour = selected ? 'var(--accent)' : token(style.colour)
  const { line, head } = edgePath(route.points, style.arrow)
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
      onPointerEnter={() => setHovered(true)}
      onPointerLeave={() => setHovered(false)}
    >
      <path d={line} className="pointer-events-auto cursor-pointer" fill="none" stroke="transparent" strokeWidth={16} />
      <path
        d={line}
        fill="none"
        opacity={mark.opacity}
        stroke={colour}
        strokeWidth={hovered || selected ? style.width + 0.75 : style.width}
        strokeDasharray={style.dash}
        strokeLinejoin="round"
        className="group-focus-visible/edge:stroke-accent"
      />
      {head && <polygon points={head} fill={colour} opacity={mark.opacity} />}
      {mark.over && <path d={line} fill="none" stroke={mark.over} strokeWidth={2} strokeDasharray="5 5" />}
      {mark.over && head && <polygon points={head} fill={mark.over} />}
      {selected && alone && <EndGrip end="from" at={gripPoint(route.points)} />}
      {selected && alone && <EndGrip end="to" at={gripPoint(route.points.toReversed())} />}
    </g>
  )
})
