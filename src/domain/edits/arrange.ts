import type { BlockId, Board } from '#domain/board/board.ts'
import type { Change } from '#domain/board/change.ts'
import { layoutOf } from '#domain/layout/bands.ts'
import { boundsOf, type Point, type Rect } from '#shared/geometry.ts'
import { keepBands } from './keepBands.ts'
import { moveBlocksTo } from './moveBlocks.ts'

/** How cards are lined up: by an edge or the middle of their common bounds. */
export type Alignment = 'left' | 'centre' | 'right' | 'top' | 'middle' | 'bottom'

type Card = readonly [BlockId, Rect]

const PLACE: Readonly<Record<Alignment, (card: Rect, bounds: Rect) => Point>> = {
  left: (card, bounds) => ({ x: bounds.x, y: card.y }),
  centre: (card, bounds) => ({ x: bounds.x + (bounds.width - card.width) / 2, y: card.y }),
  right: (card, bounds) => ({ x: bounds.x + bounds.width - card.width, y: card.y }),
  top: (card, bounds) => ({ x: card.x, y: bounds.y }),
  middle: (card, bounds) => ({ x: card.x, y: bounds.y + (bounds.height - card.height) / 2 }),
  bottom: (card, bounds) => ({ x: card.x, y: bounds.y + bounds.height - card.height }),
}

const selectedCards = (board: Board, ids: ReadonlySet<string>): Card[] =>
  [...layoutOf(board).cards].filter(([id]) => ids.has(id))

/** Lines up the selected cards; fewer than two give no change. A card may change its tier by this, as by a drag. */
export function alignBlocks(board: Board, ids: ReadonlySet<string>, alignment: Alignment): readonly Change[] {
  const cards = selectedCards(board, ids)
  const bounds = boundsOf(cards.map(([, rect]) => rect))
  if (cards.length < 2 || !bounds) return []
  return moveBlocksTo(board, new Map(cards.map(([id, rect]) => [id, PLACE[alignment](rect, bounds)])))
}

/** Gives the selected cards equal gaps between the outermost two; fewer than three give no change. */
export function distributeBlocks(board: Board, ids: ReadonlySet<string>, axis: 'x' | 'y'): readonly Change[] {
  const side = axis === 'x' ? 'width' : 'height'
  const cards = selectedCards(board, ids).sort(([, a], [, b]) => a[axis] - b[axis])
  const [first, last] = [cards[0]?.[1], cards[cards.length - 1]?.[1]]
  if (cards.length < 3 || !first || !last) return []
  const used = cards.reduce((sum, [, rect]) => sum + rect[side], 0)
  const gap = (last[axis] + last[side] - first[axis] - used) / (cards.length - 1)
  const places = new Map<BlockId, Point>()
  let at = first[axis]
  for (const [id, rect] of cards) {
    places.set(id, { x: rect.x, y: rect.y, [axis]: Math.round(at) })
    at += rect[side] + gap
  }
  return keepBands(board, moveBlocksTo(board, places))
}
