import { useStore } from 'zustand'
import { arrowHead, endInsideArrow } from '#domain/layout/arrowHead.ts'
import { SEVERITY_LOOKS } from '#parts/severityLooks.ts'
import { centre, type Point } from '#shared/geometry.ts'
import { useCanvas, useLayout, useShown } from '../useCanvas.ts'
import { borderPoint } from './straightLine.ts'

const path = (points: readonly Point[]) => points.map((point, i) => `${i ? 'L' : 'M'}${point.x} ${point.y}`).join('')

/** The line that follows the pointer while an edge is being made or moved; in a warning colour where it should not end. */
export function ConnectionLine() {
  const edge = useShown('edge', (each) => each)
  const target = useShown('target', (id) => id)
  const severity = useStore(useCanvas().advice, (against) => target && against.get(target)?.severity)
  const { cards } = useLayout()
  const card = edge && cards.get(edge.from)
  if (!card) return null
  const { from, points, at } = edge
  const targetCard = target && target !== from ? cards.get(target) : undefined
  const end = targetCard ? borderPoint(targetCard, centre(card)) : at
  const start = borderPoint(card, end)
  const line = points === 'away' ? [start, end] : [end, start]
  const colour = severity ? SEVERITY_LOOKS[severity].stroke : 'var(--accent)'
  return (
    <svg className="pointer-events-none absolute size-px overflow-visible" aria-hidden="true">
      <path d={path(endInsideArrow(line))} fill="none" stroke={colour} strokeWidth={2} />
      <path d={`${path(arrowHead(line))}Z`} fill={colour} />
    </svg>
  )
}
