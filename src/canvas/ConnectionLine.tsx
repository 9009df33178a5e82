import { useStore } from 'zustand'
import type { BlockId } from '#domain/board/board.ts'
import { arrowHead, endInsideArrow } from '#domain/layout/arrowHead.ts'
import { centre, type Point, type Rect } from '#shared/geometry.ts'
import { connecting } from './connecting.ts'
import { useLayout } from './useLayout.ts'

/** Where a line from the middle of a card to a point leaves the card. */
function borderPoint(card: Rect, to: Point): Point {
  const from = centre(card)
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const scale = Math.min(card.width / 2 / Math.abs(dx || 1), card.height / 2 / Math.abs(dy || 1), 1)
  return { x: from.x + dx * scale, y: from.y + dy * scale }
}

const path = (points: readonly Point[]) => points.map((point, i) => `${i ? 'L' : 'M'}${point.x} ${point.y}`).join('')

/** The line that follows the pointer while an edge is being made or moved. */
export function ConnectionLine() {
  const { from, points, at, target } = useStore(connecting)
  const { cards } = useLayout()
  const card = from && cards.get(from)
  if (!card) return null
  const targetCard = target && target !== from ? cards.get(target as BlockId) : undefined
  const end = targetCard ? borderPoint(targetCard, centre(card)) : at
  const start = borderPoint(card, end)
  const line = points === 'away' ? [start, end] : [end, start]
  return (
    <svg className="pointer-events-none absolute size-px overflow-visible" aria-hidden="true">
      <path d={path(endInsideArrow(line))} fill="none" stroke="var(--accent)" strokeWidth={2} />
      <path d={`${path(arrowHead(line))}Z`} fill="var(--accent)" />
    </svg>
  )
}
