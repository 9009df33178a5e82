import type { BlockId, Board } from '#domain/board/board.ts'
import { findBlock } from '#domain/board/lookup.ts'
import { holds, type Rect } from '#shared/geometry.ts'
import type { HitTest } from './hit.ts'
import type { CardDrag } from './tools/cardDrag.ts'

/** Cards are painted below this zoom, and elements again from the other one on, so that a view at the border changes once. */
const FAR = { below: 0.45, until: 0.48 } as const

/** True when cards are too small to be read at a zoom, and so are painted; `was` tells what they were before. */
export const isFarAt = (zoom: number, was: boolean): boolean => zoom < (was ? FAR.until : FAR.below)

/** How the cards of a canvas are drawn. */
export interface DrawnCards {
  /** they are painted, so that the elements of those that are worked on show only what is theirs beside that */
  readonly isFar: boolean
  /** those with an element; all while nobody has said which */
  readonly ids: ReadonlySet<BlockId> | undefined
}

/** What is going on with cards. */
export interface CardWork {
  readonly board: Board
  readonly selection: ReadonlySet<string>
  /** what is pointed at, has the focus, is named or is at an end of an edge under way */
  readonly others: readonly (string | undefined)[]
}

/** More selected cards than this are painted in the look of what is selected, and have no elements. */
const MOST_SELECTED = 40

/** The blocks whose cards have elements although they are far. */
export function workedCards({ board, selection, others }: CardWork): ReadonlySet<BlockId> {
  const found = new Set<BlockId>()
  const add = (id: string | undefined) => {
    const block = id === undefined ? undefined : findBlock(board, id)
    if (block) found.add(block.id)
  }
  for (const id of selection) {
    add(id)
    if (found.size > MOST_SELECTED) {
      found.clear()
      break
    }
  }
  others.forEach(add)
  return found
}

/** The part of the board whose cards have elements while they are near: what is seen, and half as much on every side. */
export const nearPart = ({ x, y, width, height }: Rect): Rect => ({
  x: x - width / 2,
  y: y - height / 2,
  width: width * 2,
  height: height * 2,
})

/** True when the cards of a part are still those to have elements for what is seen. */
export const isNearEnough = (part: Rect, seen: Rect): boolean => holds(part, seen) && part.width <= seen.width * 4

/** The blocks whose cards touch a part of the board; `base` tells which were taken along with the view, and how far. */
export function nearCards({ blocksWithin }: HitTest, part: Rect, base: CardDrag | undefined): ReadonlySet<BlockId> {
  if (!base) return new Set(blocksWithin(part))
  const { ids, dx, dy } = base
  const still = blocksWithin(part).filter((id) => !ids.has(id))
  const taken = blocksWithin({ ...part, x: part.x - dx, y: part.y - dy }).filter((id) => ids.has(id))
  return new Set([...still, ...taken])
}
