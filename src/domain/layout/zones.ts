import type { Board, Zone, ZoneId } from '#domain/board/board.ts'
import { boundsOf, inflate, type Rect } from '#shared/geometry.ts'
import { groupBy } from '#shared/groupBy.ts'
import type { BoardLayout } from './bands.ts'

const PADDING = 20
const TITLE_ROOM = 24

/** A zone as drawn: its frame in board pixels and how deep it is nested (0 for the outermost). */
export interface PlacedZone {
  readonly zone: Zone
  readonly rect: Rect
  readonly depth: number
}

/** The frames around the members of each zone, outer ones first; a zone that holds nothing has none. */
export function zonesOf(board: Board, layout: BoardLayout): readonly PlacedZone[] {
  const blocks = groupBy(board.blocks, (block) => block.zone)
  const inner = groupBy(board.zones, (zone) => zone.parent)
  const placed: PlacedZone[] = []
  const place = (zone: Zone, depth: number): Rect | undefined => {
    const cards = (blocks.get(zone.id) ?? []).flatMap((block) => layout.cards.get(block.id) ?? [])
    const frames = (inner.get(zone.id as ZoneId) ?? []).flatMap((child) => place(child, depth + 1) ?? [])
    const bounds = boundsOf([...cards, ...frames])
    if (!bounds) return undefined
    const { x, y, width, height } = inflate(bounds, PADDING)
    const rect = { x, y: y - TITLE_ROOM, width, height: height + TITLE_ROOM }
    placed.push({ zone, rect, depth })
    return rect
  }
  for (const zone of board.zones) if (zone.parent === undefined) place(zone, 0)
  return placed.sort((a, b) => a.depth - b.depth)
}
