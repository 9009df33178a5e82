import type { Block, BlockId, Board } from '#domain/board/board.ts'
import { centre, lengthOn, type Point, type Rect } from '#shared/geometry.ts'
import { layoutOf } from './bands.ts'

/** A way on the screen. */
export type Way = 'left' | 'right' | 'up' | 'down'

/** Every way, with the axis it runs along and whether it follows that. */
export const WAY_AXES: Readonly<Record<Way, { readonly axis: 'x' | 'y'; readonly sign: 1 | -1; readonly back: Way }>> =
  {
    left: { axis: 'x', sign: -1, back: 'right' },
    right: { axis: 'x', sign: 1, back: 'left' },
    up: { axis: 'y', sign: -1, back: 'down' },
    down: { axis: 'y', sign: 1, back: 'up' },
  }

/** Whether a way goes along the flow of a board, against it, or across. */
export function courseOf({ settings }: Pick<Board, 'settings'>, way: Way): 'on' | 'against' | 'across' {
  const { axis, sign } = WAY_AXES[way]
  if ((axis === 'x') !== (settings.direction === 'right')) return 'across'
  return sign === 1 ? 'on' : 'against'
}

/** The point of a board so far from the border of a card in a way, in pixels. */
export function beyond(card: Rect, way: Way, distance: number): Point {
  const { axis, sign } = WAY_AXES[way]
  const middle = centre(card)
  return { ...middle, [axis]: middle[axis] + sign * (lengthOn(card, axis) / 2 + distance) }
}

/**
 * How far a card lies in a way from another one, by their middles; undefined where it lies rather another way. Along the flow that is
 * any card that is clear of it, as tiers are long.
 */
function distanceIn(board: Board, [from, to]: readonly [Rect, Rect], way: Way): number | undefined {
  const { axis, sign } = WAY_AXES[way]
  const [a, b] = [centre(from), centre(to)]
  const [x, y] = [b.x - a.x, b.y - a.y]
  const ahead = sign * (axis === 'x' ? x : y)
  const aside = Math.abs(axis === 'x' ? y : x)
  const isClear = courseOf(board, way) !== 'across' && ahead >= (lengthOn(from, axis) + lengthOn(to, axis)) / 2
  return ahead > 0 && (isClear || ahead >= aside) ? Math.hypot(x, y) : undefined
}

/** The nearest block in a way that an edge joins with a block, whichever of them it comes from; undefined where there is none. */
export function joinedTowards(board: Board, from: BlockId, way: Way): BlockId | undefined {
  const { cards } = layoutOf(board)
  const card = cards.get(from)
  if (!card) return undefined
  const joined = new Set(
    board.edges.flatMap((edge): Block['id'][] =>
      edge.from === from ? [edge.to] : edge.to === from ? [edge.from] : [],
    ),
  )
  let nearest: { readonly id: BlockId; readonly distance: number } | undefined
  for (const id of joined) {
    const to = cards.get(id)
    const distance = to && id !== from ? distanceIn(board, [card, to], way) : undefined
    if (distance !== undefined && distance < (nearest?.distance ?? Infinity)) nearest = { id, distance }
  }
  return nearest?.id
}
