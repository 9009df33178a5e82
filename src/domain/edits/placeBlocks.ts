import { bandAxis, crossAxis, flowAxis } from '#domain/board/axes.ts'
import type { Block, BlockId, Board } from '#domain/board/board.ts'
import type { Change } from '#domain/board/change.ts'
import { LIMITS } from '#domain/board/limits.ts'
import type { Tier } from '#domain/board/tier.ts'
import { withinReach } from '#domain/board/withinReach.ts'
import { BAND_PADDING, layoutOf, positionInTier, startBehind } from '#domain/layout/bands.ts'
import { cardOf } from '#domain/layout/card.ts'
import { type Axis, lengthOn, type Point } from '#shared/geometry.ts'
import { groupBy } from '#shared/groupBy.ts'
import { keepBands } from './keepBands.ts'

/** Where a card is to stand: its tier, and its top left corner on the board. */
export interface Place {
  readonly tier: Tier
  readonly at: Point
  /** how near to the start of its band it may come; anywhere when not given */
  readonly least?: number
}

type Places = ReadonlyMap<BlockId, Place>

/** How far cards reach along an axis; -Infinity when there are none. */
const reachOf = (blocks: readonly Block[], axis: Axis, at: (block: Block) => number): number =>
  blocks.reduce((most, block) => Math.max(most, at(block) + lengthOn(cardOf(block), axis)), Number.NEGATIVE_INFINITY)

/** Where each band starts once cards stand at new places, whose bands keep at least the size they have. */
export function bandStartsWith(board: Board, places: Places): ReadonlyMap<Tier, number> {
  const { bands, direction } = layoutOf(board)
  const [along, across] = [flowAxis(direction), crossAxis(direction)]
  const blocksIn = groupBy(board.blocks, (block) => places.get(block.id)?.tier ?? block.tier)
  const starts = new Map<Tier, number>()
  let start = 0
  let depth = Number.NEGATIVE_INFINITY
  for (const { tier, size } of bands) {
    const from = start
    const blocks = blocksIn.get(tier) ?? []
    const inBand = (block: Block) => {
      const place = places.get(block.id)
      return place ? offsetOf(place, along, from) : block[along]
    }
    starts.set(tier, from)
    start += Math.max(Math.min(size, LIMITS.bandSize), reachOf(blocks, along, inBand) + BAND_PADDING)
    depth = Math.max(
      depth,
      reachOf(blocks, across, (block) => (places.get(block.id)?.at ?? block)[across]),
    )
  }
  return starts.set('observability', startBehind(depth))
}

const offsetOf = ({ at, least = Number.NEGATIVE_INFINITY }: Place, axis: Axis, start: number): number =>
  Math.max(least, at[axis] - start)

/** The changes that give cards their tiers and what `stored` says of their places; bands that lose cards keep their size. */
function patchPlaces(board: Board, places: Places, stored: (place: Place) => Point): readonly Change[] {
  const changes = board.blocks.flatMap((block): Change[] => {
    const place = places.get(block.id)
    if (!place) return []
    const { tier } = place
    const { x, y } = stored(place)
    if (block.tier === tier && block.x === x && block.y === y) return []
    return [{ op: 'patch', type: 'block', id: block.id, fields: { tier, x, y } }]
  })
  return keepBands(board, changes)
}

/** Puts cards into bands, never before their padding; where the bands grow, what lies in those behind moves on with them. */
export function placeBlocks(board: Board, places: Places): readonly Change[] {
  const layout = layoutOf(board)
  return patchPlaces(board, places, ({ tier, at }) => positionInTier(layout, tier, at))
}

/** Puts cards where they then stand on the board, to the pixel, whatever they do to the bands on the way. */
export function placeExactly(board: Board, places: Places): readonly Change[] {
  const starts = bandStartsWith(board, places)
  return patchPlaces(board, places, (place) => {
    const axis = bandAxis(board.settings.direction, place.tier)
    return withinReach({ ...place.at, [axis]: offsetOf(place, axis, starts.get(place.tier) ?? 0) })
  })
}
