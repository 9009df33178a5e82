import { anyOf, isCdnBlock, isClient, isEntry, isExternal, isTelemetry } from '#domain/blocks/predicates.ts'
import type { Block, Board, ZoneId } from '#domain/board/board.ts'
import type { Change } from '#domain/board/change.ts'
import { findBlock, findRecord } from '#domain/board/lookup.ts'
import { commonStart, zoneChains } from '#domain/board/zoneTree.ts'
import { layoutOf } from '#domain/layout/bands.ts'
import { type PlacedZone, partOf, zonesOf } from '#domain/layout/zones.ts'
import type { Rect } from '#shared/geometry.ts'
import type { ItemId } from './edit.ts'
import type { Standing } from './roomBetween.ts'

/** How much of a card lies in a frame, in square pixels. */
function sharedArea(card: Rect, frame: Rect): number {
  const width = Math.min(card.x + card.width, frame.x + frame.width) - Math.max(card.x, frame.x)
  const height = Math.min(card.y + card.height, frame.y + frame.height) - Math.max(card.y, frame.y)
  return width <= 0 || height <= 0 ? 0 : width * height
}

/** The zone that a card joins where it is dropped: the innermost one whose frame holds more than half of it. Frames are outer ones first. */
function zoneUnder(frames: readonly PlacedZone[], { tier, rect }: Standing): ZoneId | undefined {
  const part = partOf({ tier })
  const isOver = (frame: PlacedZone) =>
    frame.part === part && sharedArea(rect, frame.rect) * 2 > rect.width * rect.height
  return frames.findLast(isOver)?.zone.id
}

/** The zones of which all blocks are among the given ones: they move along, and are no place to drop something in. */
function carriedZones(board: Board, ids: ReadonlySet<string>): ReadonlySet<ZoneId> {
  const chainOf = zoneChains(board)
  const [there, left] = [new Set<ZoneId>(), new Set<ZoneId>()]
  for (const { id, zone } of board.blocks) for (const each of chainOf(zone)) (ids.has(id) ? there : left).add(each)
  return new Set([...there].filter((zone) => !left.has(zone)))
}

/** What blocks may be dropped in while some are held: the frames as they are drawn, without those that move along. */
export interface DropFrames {
  readonly frames: readonly PlacedZone[]
  readonly carried: ReadonlySet<ZoneId>
}

/** The frames that the given blocks can be dropped in. */
export function dropFrames(board: Board, ids: ReadonlySet<string>): DropFrames {
  const carried = carriedZones(board, ids)
  return { frames: zonesOf(board, layoutOf(board)).filter(({ zone }) => !carried.has(zone.id)), carried }
}

/** The zone that a block of a zone is in once it is dropped; one whose whole zone moves stays in it. */
export const zoneOnDrop = (
  { frames, carried }: DropFrames,
  zone: ZoneId | undefined,
  at: Standing,
): ZoneId | undefined => (zone !== undefined && carried.has(zone) ? zone : zoneUnder(frames, at))

/**
 * The changes by which blocks join and leave zones where they have been dropped: on a board they are where they were put, the frames
 * are those of the board before, as they were seen then. A copy that lies where nobody dropped it counts as new.
 */
export function joiningChanges(before: Board, after: Board, ids: ReadonlySet<string>): readonly Change[] {
  if (before.zones.length === 0) return []
  const into = dropFrames(before, ids)
  const { cards } = layoutOf(after)
  return after.blocks.flatMap((block): Change[] => {
    const rect = cards.get(block.id)
    if (!rect || !ids.has(block.id)) return []
    const zone = zoneOnDrop(into, block.zone, { tier: block.tier, rect })
    return zone === block.zone ? [] : [{ op: 'patch', type: 'block', id: block.id, fields: { zone } }]
  })
}

/** What a system is used by, reached through and reports to: of its own accord it lies in no zone, and only by hand it comes into one. */
const livesOutside = anyOf<Block>(isClient, isEntry, isCdnBlock, isExternal, isTelemetry)

/** The zones around all of some blocks and zones, the outermost first, up to one that is collapsed; undefined when there is none of them. */
function zonesAroundAll(board: Board, ids: readonly ItemId[]): readonly ZoneId[] | undefined {
  const chainOf = zoneChains(board)
  const chains = ids.flatMap((id) => {
    const block = findBlock(board, id)
    return block || findRecord(board.zones, id) ? [chainOf(block ? block.zone : (id as ZoneId))] : []
  })
  if (chains.length === 0) return undefined
  const around = commonStart(chains)
  const end = around.findIndex((zone) => findRecord(board.zones, zone)?.collapsed)
  return end < 0 ? around : around.slice(0, end)
}

/**
 * The zone that a new block joins which is put beside some blocks or into some zones: the innermost one that holds all of these and is
 * not collapsed. Clients, entries, CDNs, other systems and telemetry join none.
 */
export const zoneBeside = (board: Board, block: Block, beside: readonly ItemId[]): ZoneId | undefined =>
  livesOutside(block) ? undefined : zonesAroundAll(board, beside)?.at(-1)

/** The changes by which new blocks join the zone of what they are put beside; beside nothing, the one whose frame is where they are. */
export function joiningBeside(
  before: Board,
  after: Board,
  { ids, beside }: { readonly ids: ReadonlySet<string>; readonly beside: readonly ItemId[] },
): readonly Change[] {
  if (before.zones.length === 0) return []
  const fresh = after.blocks.filter((block) => ids.has(block.id) && !livesOutside(block))
  if (!zonesAroundAll(before, beside)) return joiningChanges(before, after, new Set(fresh.map(({ id }) => id)))
  return fresh.flatMap((block): Change[] => {
    const zone = zoneBeside(before, block, beside)
    return zone === undefined ? [] : [{ op: 'patch', type: 'block', id: block.id, fields: { zone } }]
  })
}
