import type { Edge } from '#domain/board/board.ts'
import { CHIP, edgeChipsOf } from '#domain/layout/edgeStyle.ts'
import type { Point } from '#shared/geometry.ts'

/** The chips on an edge, side by side around a point of its line: what is written on it, and how an event is published. */
export function EdgeChips({ edge, at }: { readonly edge: Edge; readonly at: Point }) {
  const chips = edgeChipsOf(edge)
  const total = chips.reduce((sum, chip) => sum + chip.width + CHIP.gap, -CHIP.gap)
  let left = at.x - total / 2
  return chips.map((chip) => {
    const x = left
    left += chip.width + CHIP.gap
    return (
      <g key={chip.pill ? 'via' : 'label'} className="pointer-events-auto cursor-pointer select-none">
        <rect
          x={x}
          y={at.y - chip.height / 2}
          width={chip.width}
          height={chip.height}
          rx={chip.height / 2}
          fill={chip.pill ? 'var(--icon-edge)' : 'var(--surface)'}
          stroke="var(--border)"
        />
        <text
          x={x + chip.width / 2}
          y={at.y + CHIP.text.size * 0.36}
          textAnchor="middle"
          fontSize={CHIP.text.size}
          fill={chip.pill ? 'var(--ink-edge)' : 'var(--muted)'}
        >
          {chip.text}
        </text>
      </g>
    )
  })
}
