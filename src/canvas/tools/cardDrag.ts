import type { BlockId, Board } from '#domain/board/board.ts'
import { layoutOf } from '#domain/layout/bands.ts'
import { CARD } from '#domain/layout/card.ts'
import { type Snap, type SnapLines, snapLinesOf, snapRect } from '#domain/layout/snapping.ts'
import { boundsOf, type Point, type Rect } from '#shared/geometry.ts'

/** The cards that follow the pointer and how far they have come, in board pixels. */
export interface CardDrag {
  readonly ids: ReadonlySet<BlockId>
  readonly dx: number
  readonly dy: number
  readonly guides: Snap['guides']
}

/** What stays the same while cards are dragged: where they came from, and what they can snap to. */
export interface DragGround {
  readonly ids: ReadonlySet<BlockId>
  readonly bounds: Rect
  readonly lines: SnapLines
  readonly cards: ReadonlyMap<BlockId, Rect>
}

/** Prepares a drag of some cards, or of copies of them; the only step of it whose cost grows with the board. */
export function dragGround(
  board: Board,
  ids: ReadonlySet<BlockId>,
  dragged: 'cards' | 'copies' = 'cards',
): DragGround | undefined {
  const cards = layoutOf(board).cards
  const moving: Rect[] = []
  const still: Rect[] = []
  for (const [id, card] of cards) {
    if (ids.has(id)) moving.push(card)
    if (!ids.has(id) || dragged === 'copies') still.push(card)
  }
  const bounds = boundsOf(moving)
  return bounds && { ids, bounds, lines: snapLinesOf(still), cards }
}

/** The dragged cards at a distance from where they came, snapped unless `free`. */
export function dragTo(ground: DragGround, by: Point, options: { reach: number; free: boolean }): CardDrag {
  const rect = { ...ground.bounds, x: ground.bounds.x + by.x, y: ground.bounds.y + by.y }
  const snap = options.free
    ? { dx: Math.round(rect.x) - rect.x, dy: Math.round(rect.y) - rect.y, guides: [] }
    : snapRect(ground.lines, rect, { reach: options.reach, grid: CARD.grid })
  return { ids: ground.ids, dx: by.x + snap.dx, dy: by.y + snap.dy, guides: snap.guides }
}

/** Where each dragged card stands now. */
export function draggedPlaces(ground: DragGround, drag: CardDrag): Map<BlockId, Point> {
  const places = new Map<BlockId, Point>()
  for (const id of drag.ids) {
    const card = ground.cards.get(id)
    if (card) places.set(id, { x: card.x + drag.dx, y: card.y + drag.dy })
  }
  return places
}
