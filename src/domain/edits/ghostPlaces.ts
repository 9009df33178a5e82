import { bandAxis } from '#domain/board/axes.ts'
import type { Block, BlockId, Board } from '#domain/board/board.ts'
import { type BoardLayout, bandOf, layoutOf } from '#domain/layout/bands.ts'
import { centre, overlaps, type Rect } from '#shared/geometry.ts'
import { freeSpot } from './freeSpot.ts'
import type { Preview } from './previewOf.ts'

/** Where a card of the later layout would be if its band began where it does now. */
function inPresentBand(block: Block, now: BoardLayout, then: BoardLayout): Rect | undefined {
  const card = then.cards.get(block.id)
  const axis = bandAxis(now.direction, block.tier)
  return card && { ...card, [axis]: card[axis] + bandOf(now, block.tier).start - bandOf(then, block.tier).start }
}

/** Farther than any board reaches, in pixels. */
const FAR = 1e7
const WALL = 'wall' as BlockId

/** The present band of Observability as one large card, so that no block of another tier is shown in it. */
function observabilityWall({ observability, direction }: BoardLayout): Rect | undefined {
  if (!observability) return undefined
  const { start } = observability
  return direction === 'right'
    ? { x: -FAR, y: start, width: 2 * FAR, height: FAR }
    : { x: start, y: -FAR, width: FAR, height: 2 * FAR }
}

/**
 * Where the blocks that a preview adds or moves are shown on the board as it is: at their place in their tier, whose band
 * begins where it does now, or beside it where that would cover a card.
 */
export function ghostPlaces(board: Board, { after, blocks }: Preview): ReadonlyMap<BlockId, Rect> {
  const [now, then] = [layoutOf(board), layoutOf(after)]
  const cards = new Map<BlockId, Rect>(now.cards)
  // What goes elsewhere leaves its place to others.
  for (const { id } of [...blocks.moved, ...blocks.removed]) cards.delete(id)
  const wall = observabilityWall(now)
  const places = new Map<BlockId, Rect>()
  for (const block of [...blocks.added, ...blocks.moved]) {
    const wished = inPresentBand(block, now, then)
    if (!wished) continue
    const walled = wall && block.tier !== 'observability' ? new Map([...cards, [WALL, wall]]) : cards
    const covers = [...walled].some(([id, card]) => id !== block.id && overlaps(card, wished))
    const spot = () => freeSpot({ ...now, cards: walled }, block.tier, { size: wished, near: centre(wished) })
    const place = covers ? { ...wished, ...spot() } : wished
    places.set(block.id, place)
    cards.set(`ghost ${block.id}` as BlockId, place)
  }
  return places
}
