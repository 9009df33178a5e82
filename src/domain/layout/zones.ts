import type { Block, Board, Zone, ZoneId } from '#domain/board/board.ts'
import { type Axis, boundsOf, type Rect } from '#shared/geometry.ts'
import { groupBy } from '#shared/groupBy.ts'
import type { BoardLayout } from './bands.ts'

/** Free room between the frame of a zone and what it holds; above that there is room for its name as well, in board pixels. */
const FRAME = { padding: 20, title: 24 } as const

/** How high the row at the top of a frame is, in which its name stands above all that it holds. */
export const FRAME_HEAD = FRAME.padding + FRAME.title

/** How far a frame goes beyond what it holds along an axis: before it and behind it. */
export const frameBorder = (axis: Axis): { readonly before: number; readonly after: number } => ({
  before: axis === 'y' ? FRAME.padding + FRAME.title : FRAME.padding,
  after: FRAME.padding,
})

/** The frame around what a zone holds. */
export function frameAround({ x, y, width, height }: Rect): Rect {
  const { padding, title } = FRAME
  return { x: x - padding, y: y - padding - title, width: width + 2 * padding, height: height + 2 * padding + title }
}

/** Where a frame is: around blocks of the flow, or around those in the band of Observability, which lies across all of it. */
export type ZonePart = 'flow' | 'beside'

/** The part of a board that a block stands in. */
export const partOf = ({ tier }: Pick<Block, 'tier'>): ZonePart => (tier === 'observability' ? 'beside' : 'flow')

/** A zone as drawn: a frame in board pixels and how deep it is nested (0 for the outermost). */
export interface PlacedZone {
  readonly zone: Zone
  readonly part: ZonePart
  readonly rect: Rect
  readonly depth: number
}

/**
 * The frames around the members of each zone, outer ones first; a zone that holds nothing has none. What it holds in Observability has
 * a frame of its own, as one around both would hold all that lies between them.
 */
export function zonesOf(board: Board, layout: BoardLayout): readonly PlacedZone[] {
  const blocks = groupBy(board.blocks, (block) => block.zone)
  const inner = groupBy(board.zones, (zone) => zone.parent)
  const placed: PlacedZone[] = []
  const place = (zone: Zone, part: ZonePart, depth: number): Rect | undefined => {
    const own = (blocks.get(zone.id) ?? []).filter((block) => partOf(block) === part)
    const cards = own.flatMap((block) => layout.cards.get(block.id) ?? [])
    const frames = (inner.get(zone.id as ZoneId) ?? []).flatMap((child) => place(child, part, depth + 1) ?? [])
    const bounds = boundsOf([...cards, ...frames])
    if (!bounds) return undefined
    const rect = frameAround(bounds)
    placed.push({ zone, part, rect, depth })
    return rect
  }
  for (const zone of board.zones) {
    if (zone.parent !== undefined) continue
    place(zone, 'flow', 0)
    place(zone, 'beside', 0)
  }
  return placed.sort((a, b) => a.depth - b.depth)
}
