import type { Board, ZoneId } from '#domain/board/board.ts'
import { zoneChains } from '#domain/board/zoneTree.ts'
import { layoutOf } from '#domain/layout/bands.ts'
import { type PlacedZone, zonesOf } from '#domain/layout/zones.ts'
import type { Rect } from '#shared/geometry.ts'

/** True when two rectangles share as much as a point of their borders. */
const touches = (a: Rect, b: Rect): boolean =>
  a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height

/** What is false in the picture of a board: frames that hold, cut or touch the cards of others, and frames that meet without nesting. */
export function frameFaults(board: Board): string[] {
  const layout = layoutOf(board)
  const chainOf = zoneChains(board)
  const frames = zonesOf(board, layout)
  const isWithin = (zone: ZoneId | undefined, outer: PlacedZone) => chainOf(zone).includes(outer.zone.id)
  const cards = frames.flatMap((frame) =>
    board.blocks.flatMap(({ id, zone }) => {
      const card = layout.cards.get(id)
      return card && !isWithin(zone, frame) && touches(card, frame.rect) ? [`${frame.zone.id} meets ${id}`] : []
    }),
  )
  const crossings = frames.flatMap((frame, i) =>
    frames.slice(i + 1).flatMap((other) => {
      const isNested = frame.part === other.part && (isWithin(other.zone.id, frame) || isWithin(frame.zone.id, other))
      return !isNested && touches(frame.rect, other.rect) ? [`${frame.zone.id} meets ${other.zone.id}`] : []
    }),
  )
  return [...cards, ...crossings]
}
