import { useStore } from 'zustand'
import type { Edge, EdgeId } from '#domain/board/board.ts'
import { findEdge } from '#domain/board/lookup.ts'
import { CHIP, type EdgeChip, edgeChipsOf } from '#domain/layout/edgeStyle.ts'
import type { Point } from '#shared/geometry.ts'
import { useBoard, useDesk } from '#workspace/useWorkspace.ts'
import { useCanvas } from '../useCanvas.ts'
import { routeOf } from './routes.ts'
import { edgeRateText } from './routingInput.ts'
import { useEdgeMark } from './useEdgeMark.ts'

const COLOURS: Readonly<Record<EdgeChip['what'], { readonly fill: string; readonly ink: string }>> = {
  label: { fill: 'var(--surface)', ink: 'var(--muted)' },
  via: { fill: 'var(--icon-edge)', ink: 'var(--ink-edge)' },
  rate: { fill: 'var(--surface)', ink: 'var(--text)' },
}

/** The chips of an edge side by side around a point of its line. */
function Chips({ edge, rate, at }: { readonly edge: Edge; readonly rate: string | undefined; readonly at: Point }) {
  const chips = edgeChipsOf(edge, rate)
  const total = chips.reduce((sum, chip) => sum + chip.width + CHIP.gap, -CHIP.gap)
  let left = at.x - total / 2
  return chips.map((chip) => {
    const x = left
    left += chip.width + CHIP.gap
    return (
      <g key={chip.what} className="pointer-events-auto cursor-pointer select-none">
        <rect
          x={x}
          y={at.y - chip.height / 2}
          width={chip.width}
          height={chip.height}
          rx={chip.height / 2}
          fill={COLOURS[chip.what].fill}
          stroke="var(--border)"
        />
        <text
          x={x + chip.width / 2}
          y={at.y + CHIP.text.size * 0.36}
          textAnchor="middle"
          fontSize={CHIP.text.size}
          fill={COLOURS[chip.what].ink}
        >
          {chip.text}
        </text>
      </g>
    )
  })
}

/** What is written on an edge, how an event is published and, when wanted, what it carries; pressing it is pressing the edge. */
export function EdgeChips({ id }: { readonly id: EdgeId }) {
  const edge = useBoard((board) => findEdge(board, id))
  const showsRates = useDesk((state) => state.edgeRates)
  const rate = useBoard((board) => (showsRates ? edgeRateText(board, id) : undefined))
  const at = useStore(useCanvas().routes, (state) => routeOf(state, id)?.labelAt)
  const { opacity } = useEdgeMark(id)
  if (!edge || !at) return null
  return (
    <g data-edge-label={id} opacity={opacity}>
      <Chips edge={edge} rate={rate} at={at} />
    </g>
  )
}
