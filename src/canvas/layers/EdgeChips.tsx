import { useStore } from 'zustand'
import type { Edge, EdgeId } from '#domain/board/board.ts'
import { findEdge } from '#domain/board/lookup.ts'
import { CHIP, CHIP_COLOURS, placedChips } from '#domain/layout/edgeStyle.ts'
import type { Point } from '#shared/geometry.ts'
import { colourValue } from '#shared/theme.ts'
import { useBoard, useDesk } from '#workspace/useWorkspace.ts'
import { useDrawnBoard } from '../drawnBoard.ts'
import { useCanvas } from '../useCanvas.ts'
import { routeOf } from './routeOf.ts'
import { edgeRateText } from './routingInput.ts'
import { useEdgeMark } from './useEdgeMark.ts'

/** The chips of an edge side by side around a point of its line. */
function Chips({ edge, rate, at }: { readonly edge: Edge; readonly rate: string | undefined; readonly at: Point }) {
  return placedChips(edge, at, rate).map(({ what, text, x, y, width, height }) => (
    <g key={what} className="pointer-events-auto cursor-pointer select-none">
      <rect
        x={x}
        y={y}
        width={width}
        height={height}
        rx={height / 2}
        fill={colourValue(CHIP_COLOURS[what].fill)}
        stroke="var(--border)"
      />
      <text
        x={x + width / 2}
        y={at.y + CHIP.text.size * 0.36}
        textAnchor="middle"
        fontSize={CHIP.text.size}
        fill={colourValue(CHIP_COLOURS[what].ink)}
      >
        {text}
      </text>
    </g>
  ))
}

/** What is written on an edge, how an event is published and, when wanted, what it carries; pressing it is pressing the edge. */
export function EdgeChips({ id }: { readonly id: EdgeId }) {
  const edge = useDrawnBoard((board) => findEdge(board, id))
  const showsRates = useDesk((state) => state.edgeRates)
  const rate = useBoard((board) => (showsRates ? edgeRateText(board, id) : undefined))
  const at = useStore(useCanvas().routes, (state) => routeOf(state, id)?.labelAt)
  const { opacity } = useEdgeMark(id)
  // Its field shows what is typed.
  const editing = useDesk((state) => state.editing === id)
  if (!edge || !at || editing) return null
  return (
    <g data-edge-label={id} opacity={opacity}>
      <Chips edge={edge} rate={rate} at={at} />
    </g>
  )
}
