import type { BlockId, Board } from '#domain/board/board.ts'
import { layoutOf } from '#domain/layout/bands.ts'
import { overlaps, type Rect } from '#shared/geometry.ts'

/** The card of a block as it stands on the board. Throws when there is none. */
export function cardAt(board: Board, id: string): Rect {
  const card = layoutOf(board).cards.get(id as BlockId)
  if (!card) throw new Error(`No card ${id}`)
  return card
}

/** The pairs of cards of a board that lie on each other. */
export function overlapsOf(board: Board): string[] {
  const cards = [...layoutOf(board).cards]
  return cards.flatMap(([id, card], i) =>
    cards
      .slice(i + 1)
      .filter(([, other]) => overlaps(card, other))
      .map(([other]) => `${id} ${other}`),
  )
}
