import { crossAxis, flowAxis } from '#domain/board/axes.ts'
import type { Block, BlockId, Board, ZoneId } from '#domain/board/board.ts'
import { applyChanges, type Change } from '#domain/board/change.ts'
import { blocksInZones } from '#domain/board/zoneTree.ts'
import { layoutOf } from '#domain/layout/bands.ts'
import { cardOf } from '#domain/layout/card.ts'
import { type LaneCard, laneOf, pushApart, type TakenPlace } from '#domain/layout/pushApart.ts'
import { frameAround, partOf, type ZonePart, zonesOf } from '#domain/layout/zones.ts'
import { type Axis, boundsOf, inflate, lengthOn, overlaps, type Rect } from '#shared/geometry.ts'
import { groupBy } from '#shared/groupBy.ts'
import { pushedChanges, type RoomWanted } from './makeRoom.ts'
import { removeItems } from './removeItems.ts'

/** A frame and a card that are so near, in pixels, touch each other to the eye. */
const TOUCH = 1

/** A card, or a zone with all that is in it, which moves as one. */
interface Item {
  readonly id: BlockId
  readonly isZone: boolean
  /** it stays, or something in it does */
  readonly isFirm: boolean
  readonly members: readonly BlockId[]
  readonly rect: Rect
}

interface Ground extends RoomWanted {
  readonly board: Board
  readonly part: ZonePart
  readonly axis: Axis
  /** where each card is by now */
  readonly rects: Map<BlockId, Rect>
}

/** What nobody else may come to: of a frame a little more than it covers. */
const kept = ({ isZone, rect }: Item): Rect => (isZone ? inflate(rect, TOUCH) : rect)

const laneCard = (item: Item): LaneCard => ({ id: item.id, tier: 'business', rect: kept(item) })

/** The items where they are once some of them have moved, with all that is in them. */
function moved({ axis, rects }: Ground, items: readonly Item[], to: ReadonlyMap<BlockId, Rect>): readonly Item[] {
  return items.map((item) => {
    const there = to.get(item.id)
    if (!there) return item
    const by = there[axis] - kept(item)[axis]
    const on = (rect: Rect): Rect => ({ ...rect, [axis]: rect[axis] + by })
    for (const id of item.members) rects.set(id, on(rects.get(id) as Rect))
    return { ...item, rect: on(item.rect) }
  })
}

const meets = (a: Item, b: Item): boolean => overlaps(kept(a), kept(b))

/** Those zones of which something stays that are clear of each other; the later one of two that are not makes room as well. */
function firmZones(items: readonly Item[]): ReadonlySet<Item> {
  const firm: Item[] = []
  for (const item of items) {
    if (item.isZone && item.isFirm && !firm.some((other) => meets(item, other))) firm.push(item)
  }
  return new Set(firm)
}

const taken =
  (margin: number) =>
  (item: Item): TakenPlace => ({ rect: kept(item), margin: item.isZone ? 0 : margin })

/**
 * What lies side by side in one zone, or in none, taken apart: cards that stay keep out of frames, and all that does not stay makes
 * room for what does.
 */
function apart(ground: Ground, items: readonly Item[]): readonly Item[] {
  if (!items.some(({ isFirm }) => isFirm)) return items
  const { axis, margin, goes, part } = ground
  const goesBack = part === 'flow'
  const frames = items.filter(({ isZone }) => isZone)
  const cards = items.filter(({ isZone, isFirm }) => !isZone && isFirm)
  const out = pushApart(laneOf(cards.map(laneCard), axis, { goesBack: true }), frames.map(taken(0)))
  const now = moved(ground, items, out)
  const firm = firmZones(now)
  const stays = (item: Item) => firm.has(item) || (!item.isZone && item.isFirm)
  const lane = laneOf(now.filter((item) => !stays(item)).map(laneCard), axis, { goesBack })
  const ways = goes && new Map(now.flatMap(({ id, members }) => members.flatMap((each) => wayOf(goes, each, id))))
  return moved(ground, now, pushApart(lane, now.filter(stays).map(taken(margin)), { goes: ways }))
}

const wayOf = (goes: ReadonlyMap<BlockId, 1 | -1>, member: BlockId, id: BlockId): (readonly [BlockId, 1 | -1])[] => {
  const way = goes.get(member)
  return way ? [[id, way]] : []
}

/** Takes apart what is in a zone and in the zones in it, the inner ones first; gives the frame around all of it. */
function settle(ground: Ground, of: ReturnType<typeof treeOf>, zone: ZoneId | undefined): Item | undefined {
  const cards = (of.blocks.get(zone) ?? []).map(
    ({ id }): Item => ({
      id,
      isZone: false,
      isFirm: ground.ids.has(id),
      members: [id],
      rect: ground.rects.get(id) as Rect,
    }),
  )
  const inner = (of.zones.get(zone) ?? []).flatMap(({ id }) => settle(ground, of, id) ?? [])
  const items = apart(ground, [...cards, ...inner])
  const bounds = boundsOf(items.map(({ rect }) => rect))
  if (!bounds || zone === undefined) return undefined
  return {
    id: zone as string as BlockId,
    isZone: true,
    isFirm: ground.ids.has(zone) || items.some(({ isFirm }) => isFirm),
    members: items.flatMap(({ members }) => members),
    rect: frameAround(bounds),
  }
}

const treeOf = ({ blocks, zones }: Board, part: ZonePart) => ({
  blocks: groupBy(
    blocks.filter((block) => partOf(block) === part),
    (block) => block.zone,
  ),
  zones: groupBy(zones, (zone) => zone.parent),
})

function settledIn(board: Board, part: ZonePart, wanted: RoomWanted): readonly Change[] {
  const { direction } = board.settings
  const { cards } = layoutOf(board)
  const rects = new Map(cards)
  const axis = part === 'flow' ? crossAxis(direction) : flowAxis(direction)
  settle({ ...wanted, board, part, axis, rects }, treeOf(board, part), undefined)
  return pushedChanges(board, new Map([...rects].filter(([id, rect]) => rect !== cards.get(id))))
}

/** The changes by which what is in Observability lies behind all of the flow, frames included: all cards there go further into their band. */
function deeperBeside(board: Board): readonly Change[] {
  const layout = layoutOf(board)
  const axis = crossAxis(board.settings.direction)
  const rectsIn = (part: ZonePart): Rect[] => [
    ...zonesOf(board, layout).flatMap((frame) => (frame.part === part ? [frame.rect] : [])),
    ...board.blocks.flatMap((block) => (partOf(block) === part ? (layout.cards.get(block.id) ?? []) : [])),
  ]
  const [flow, beside] = [boundsOf(rectsIn('flow')), boundsOf(rectsIn('beside'))]
  const by = flow && beside ? Math.ceil(flow[axis] + lengthOn(flow, axis) + TOUCH - beside[axis]) : 0
  if (by <= 0) return []
  const blocks = board.blocks.filter((block) => partOf(block) === 'beside')
  return blocks.map((block) => ({ op: 'patch', type: 'block', id: block.id, fields: { [axis]: block[axis] + by } }))
}

/**
 * The changes by which others make room for some blocks on a board with zones: none of these lies on another card then, and no frame that
 * one of them is in or near holds, cuts or touches what is not in its zone. Zones move as one.
 */
function roomAmongZones(board: Board, wanted: RoomWanted): readonly Change[] {
  const inFlow = settledIn(board, 'flow', wanted)
  const beside = settledIn(applyChanges(board, inFlow), 'beside', { ...wanted, margin: 0 })
  const both = [...inFlow, ...beside]
  return [...both, ...deeperBeside(applyChanges(board, both))]
}

const isElsewhere = (old: Block, now: Block): boolean => {
  if (old === now) return false
  if (old.x !== now.x || old.y !== now.y || old.tier !== now.tier || old.zone !== now.zone) return true
  const [was, is] = [cardOf(old), cardOf(now)]
  return was.width !== is.width || was.height !== is.height
}

/** The blocks that are new, elsewhere or of another size, and the zones that lie in another one than before. */
function touchedBy(board: Board, after: Board): ReadonlySet<string> {
  const blocks = new Map(board.blocks.map((block) => [block.id, block]))
  const zones = new Map(board.zones.map((zone) => [zone.id, zone]))
  const moved = after.blocks.filter((block) => {
    const old = blocks.get(block.id)
    return !old || isElsewhere(old, block)
  })
  const nested = after.zones.filter(({ id, parent }) => zones.get(id)?.parent !== parent)
  return new Set<string>([...moved, ...nested].map(({ id }) => id))
}

/** True for a change by which a zone may lose what it holds. */
const mayEmpty = (change: Change): boolean => {
  if (change.type !== 'block' && change.type !== 'zone') return false
  return change.op === 'remove' || (change.op === 'patch' && ('zone' in change.fields || 'parent' in change.fields))
}

/** The changes and those by which zones go from which they have taken the last block; zones that were empty before stay. */
function withoutEmptied(board: Board, changes: readonly Change[]): readonly Change[] {
  if (board.zones.length === 0 || !changes.some(mayEmpty)) return changes
  const after = applyChanges(board, changes)
  const [held, holds] = [blocksInZones(board), blocksInZones(after)]
  const emptied = after.zones.flatMap(({ id }) => (held.has(id) && !holds.has(id) ? [id] : []))
  return emptied.length === 0 ? changes : [...changes, ...removeItems(after, new Set(emptied))]
}

/**
 * The changes, and those by which frames of zones hold, cut and touch only what is in them where the changes put, move or regroup
 * blocks: what the changes are about stays, others make room. What is nowhere near stays as it is, also where it was false before. A zone
 * goes with the last block in it.
 */
export function holdZones(board: Board, asked: readonly Change[], wanted?: RoomWanted): readonly Change[] {
  const changes = withoutEmptied(board, asked)
  const hasZones = board.zones.length > 0 || changes.some(({ type }) => type === 'zone')
  if (!hasZones || (!wanted && !changes.some(({ type }) => type === 'block' || type === 'zone'))) return changes
  const after = applyChanges(board, changes)
  if (after.zones.length === 0) return changes
  const ids = new Set([...(wanted?.ids ?? []), ...touchedBy(board, after)])
  return ids.size === 0 ? changes : [...changes, ...roomAmongZones(after, { margin: 0, ...wanted, ids })]
}
