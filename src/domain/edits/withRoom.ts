import { crossAxis, flowAxis } from '#domain/board/axes.ts'
import type { Block, BlockId, Board, Edge } from '#domain/board/board.ts'
import { applyChanges, type Change } from '#domain/board/change.ts'
import { findBlock, findEdge } from '#domain/board/lookup.ts'
import type { Tier } from '#domain/board/tier.ts'
import { layoutOf } from '#domain/layout/bands.ts'
import { laneOf, pushApart, ROOM } from '#domain/layout/pushApart.ts'
import { type Axis, boundsOf, centre, lengthOn, overlaps, type Rect } from '#shared/geometry.ts'
import type { RoomWish } from './edit.ts'
import { freeSpot } from './freeSpot.ts'
import { holdZones } from './holdZones.ts'
import { type Between, canGoBetween, endsOfChain, insertBetween } from './insertBetween.ts'
import { cardsBeside, makeRoom, pushedChanges } from './makeRoom.ts'
import { type Place, placeExactly } from './placeBlocks.ts'
import { gapFor, middleOfGap, onwardLane, pushedOnward, type Standing, standingOf } from './roomBetween.ts'
import { joiningBeside, joiningChanges } from './zonesUnder.ts'

/** Cards that are put elsewhere than the changes did, and how near the others may come to them. */
interface Placed extends Pick<Parameters<typeof makeRoom>[1], 'margin' | 'goes'> {
  readonly places: ReadonlyMap<BlockId, Place>
}

const NOWHERE_ELSE: Placed = { places: new Map(), margin: 0 }

const endsOf = (board: Board, { from, to }: Edge): readonly [Standing, Standing] | undefined => {
  const [one, other] = [standingOf(board, from), standingOf(board, to)]
  return one && other && [one, other]
}

const placeOf = ({ tier, rect: { x, y } }: Standing): Place => ({ tier, at: { x, y } })

/** The board's layout as if a block were not there. */
function layoutWithout(board: Board, id: BlockId) {
  const layout = layoutOf(board)
  const cards = new Map(layout.cards)
  cards.delete(id)
  return { ...layout, cards }
}

/** A card that was added by a key or pasted: between the two in their line, else in its tier as near to the middle of both as there is room. */
function inTheMiddle(
  board: Board,
  block: Block,
  { edge, ends }: { edge: Edge; ends: readonly [Standing, Standing] },
): Placed {
  const own = standingOf(board, block.id)
  if (!own) return NOWHERE_ELSE
  const gap = middleOfGap(own, ends, board.settings.direction)
  if (gap) {
    const places = new Map([[block.id, placeOf({ ...own, rect: gap.rect })]])
    return { places, margin: ROOM, goes: new Map([[edge.to, gap.sign]]) }
  }
  const near = centre(boundsOf(ends.map((end) => end.rect)) ?? own.rect)
  const at = freeSpot(layoutWithout(board, block.id), block.tier, { size: own.rect, near })
  return { places: new Map([[block.id, { tier: block.tier, at }]]), margin: 0 }
}

/** A card where it was dropped on an edge, and those that go on along the flow by it. */
function whereDropped(
  board: Board,
  block: Block,
  { edge, ends }: { edge: Edge; ends: readonly [Standing, Standing] },
): Placed {
  const { direction } = board.settings
  const own = standingOf(board, block.id)
  const gap = own && gapFor(own, ends, direction)
  if (!own || !gap) return NOWHERE_ELSE
  const card = { ...own, rect: gap.rect }
  const places = new Map([[block.id, placeOf(card)]])
  if (gap.axis === crossAxis(direction)) return { places, margin: ROOM, goes: new Map([[edge.to, gap.sign]]) }
  const lane = onwardLane(cardsBeside(board, new Set([block.id]), 'flow'), card.tier, direction)
  const pushed = pushedOnward(lane, card.rect, edge.to)
  for (const [id, rect] of pushed) places.set(id, placeOf({ tier: card.tier, rect }))
  return { places, margin: 0 }
}

/** How far along the flow several cards of one tier go to stand in line with the card of that tier that they go behind, or beside it. */
function wayAlong(
  bounds: Rect,
  tiers: ReadonlySet<Tier>,
  { ends: [from, to], axis }: { ends: readonly [Standing, Standing]; axis: Axis },
): number {
  if (tiers.size !== 1 || !tiers.has(from.tier) || from.tier === 'observability') return 0
  const end = from.rect[axis] + lengthOn(from.rect, axis)
  const isStack = from.tier === to.tier && to.rect[axis] < end
  return (isStack ? from.rect[axis] : end + ROOM) - bounds[axis]
}

/** Several cards as they stand to each other, level with the middle of the two that they go between. */
function levelWith(board: Board, ids: ReadonlySet<string>, ends: readonly [Standing, Standing]): Placed {
  const { direction } = board.settings
  const [axis, flow] = [crossAxis(direction), flowAxis(direction)]
  const cards = board.blocks.flatMap(({ id }) => (ids.has(id) ? ([[id, standingOf(board, id)]] as const) : []))
  const bounds = boundsOf(cards.flatMap(([, card]) => card?.rect ?? []))
  const middle = boundsOf(ends.map(({ rect }) => rect))
  if (!bounds || !middle) return NOWHERE_ELSE
  const by = Math.round(centre(middle)[axis] - centre(bounds)[axis])
  const along = wayAlong(bounds, new Set(cards.flatMap(([, card]) => card?.tier ?? [])), { ends, axis: flow })
  const places = cards.flatMap(([id, card]) => {
    const rect = card && { ...card.rect, [axis]: card.rect[axis] + by, [flow]: card.rect[flow] + along }
    return card && rect ? [[id, placeOf({ ...card, rect })] as const] : []
  })
  return { places: new Map(places), margin: 0 }
}

/** The nearest places along their tiers at which cards of the flow, or else of Observability, lie on no other one. */
function clearOfOthers(board: Board, ids: ReadonlySet<string>, where: 'flow' | 'observability'): readonly Change[] {
  const { cards } = layoutOf(board)
  const { direction } = board.settings
  const others = new Set([...cards.keys()].filter((id) => !ids.has(id)))
  const taken = [...others].flatMap((id) => ({ rect: cards.get(id) as Rect, margin: 0 }))
  const axis = where === 'flow' ? crossAxis(direction) : flowAxis(direction)
  return pushedChanges(board, pushApart(laneOf(cardsBeside(board, others, where), axis), taken))
}

/** Moves cards on along the flow tiers together, until they are clear of the cards that are not to make room for them. */
function clearOfSome(board: Board, ids: ReadonlySet<string>, some: readonly BlockId[]): readonly Change[] {
  const { cards } = layoutOf(board)
  const axis = crossAxis(board.settings.direction)
  const moving = board.blocks.flatMap(({ id, tier }) =>
    ids.has(id) && tier !== 'observability' ? [{ id, rect: cards.get(id) as Rect }] : [],
  )
  const still = some.flatMap((id) => (ids.has(id) ? [] : (cards.get(id) ?? [])))
  const at = ({ rect }: (typeof moving)[number], by: number): Rect => ({ ...rect, [axis]: rect[axis] + by })
  let by = 0
  for (let steps = 0; steps <= moving.length * still.length; steps++) {
    const ends = moving.flatMap((card) =>
      still
        .filter((other) => overlaps(at(card, by), other))
        .map((other) => other[axis] + lengthOn(other, axis) + ROOM - card.rect[axis]),
    )
    if (ends.length === 0) break
    by = Math.max(...ends)
  }
  return by === 0 ? [] : pushedChanges(board, new Map(moving.map((card) => [card.id, at(card, by)])))
}

/** The zone that both ends of an edge are in, for what is new between them. */
function zoneChanges(before: Board, after: Board, { edge, ids }: { edge: Edge; ids: ReadonlySet<string> }): Change[] {
  const [from, to] = [findBlock(after, edge.from), findBlock(after, edge.to)]
  const zone = from?.zone === to?.zone ? from?.zone : undefined
  if (zone === undefined) return []
  const fresh = after.blocks.filter(({ id, zone: own }) => ids.has(id) && own === undefined && !findBlock(before, id))
  return fresh.map(({ id }) => ({ op: 'patch', type: 'block', id, fields: { zone } }))
}

function placedInto(board: Board, edge: Edge, { around, anywhere }: RoomWish): Placed {
  const ends = endsOf(board, edge)
  if (!ends) return NOWHERE_ELSE
  const [only] = around.length === 1 ? around.flatMap((id) => findBlock(board, id) ?? []) : []
  if (!only) return anywhere ? levelWith(board, new Set(around), ends) : NOWHERE_ELSE
  return anywhere ? inTheMiddle(board, only, { edge, ends }) : whereDropped(board, only, { edge, ends })
}

/** The edge that a wish is about, and what goes into it, once the changes are made; undefined where it cannot. */
function gapOf(after: Board, { around, into }: RoomWish): { edge: Edge; between: Between } | undefined {
  const edge = into && findEdge(after, into.edge)
  const between = edge && endsOfChain(after, new Set(around))
  return edge && between && canGoBetween(after, edge, between) ? { edge, between } : undefined
}

/** The changes by which blocks join zones where they were dropped, or with what they were put beside. */
function joiningBy(board: Board, put: Board, { around, joins, beside, into }: RoomWish): readonly Change[] {
  const ids = new Set<string>(around)
  if (joins) return joiningChanges(board, put, ids)
  return beside && !into ? joiningBeside(board, put, { ids, beside }) : []
}

/**
 * The changes, and what a wish for room adds to them: the blocks it is about go into the edge it names, if they can, and all others
 * make room, so that none of these lies on another card. What was dropped joins the zone whose frame holds more than half of it, what
 * was put beside something the zone of that.
 */
export function withRoom(board: Board, asked: readonly Change[], wish: RoomWish): readonly Change[] {
  const { around, into, still } = wish
  const ids = new Set<string>(around)
  const put = applyChanges(board, asked)
  const joining = joiningBy(board, put, wish)
  const changes = joining.length > 0 ? [...asked, ...joining] : asked
  const after = joining.length > 0 ? applyChanges(put, joining) : put
  const gap = gapOf(after, wish)
  const split = gap && into ? insertBetween(after, { edge: into.edge, id: into.more, ...gap.between }) : []
  const zones = gap ? zoneChanges(board, after, { edge: gap.edge, ids }) : []
  if (still) {
    const inFlow = clearOfOthers(after, ids, 'flow')
    const beside = clearOfOthers(applyChanges(after, inFlow), ids, 'observability')
    return holdZones(board, [...changes, ...split, ...zones, ...inFlow, ...beside])
  }
  const { places, ...wanted } = gap ? placedInto(after, gap.edge, wish) : NOWHERE_ELSE
  const aside = gap ? [] : clearOfSome(after, ids, wish.clearOf ?? [])
  const placed = places.size > 0 ? placeExactly(after, places) : aside
  const added = [...split, ...zones, ...placed]
  if (after.zones.length > 0) return holdZones(board, [...changes, ...added], { ids, ...wanted })
  return [...changes, ...added, ...makeRoom(applyChanges(after, added), { ids, ...wanted })]
}
