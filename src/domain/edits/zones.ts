import type { Block, Board, ZoneId } from '#domain/board/board.ts'
import { type Change, orderAfter } from '#domain/board/change.ts'
import { findRecord } from '#domain/board/lookup.ts'
import { blocksInZones, commonStart, zoneChains, zonesWithin } from '#domain/board/zoneTree.ts'
import type { Edit, ItemId } from './edit.ts'
import { removeItems } from './removeItems.ts'

/** What is to lie directly in a new zone: a block or a whole zone, and the zones around it, the outermost first. */
interface Member {
  readonly block?: Block
  readonly zone?: ZoneId
  readonly path: readonly ZoneId[]
}

/** The selected blocks and zones, without those that lie in a selected zone anyway. */
function chosenMembers(board: Board, ids: ReadonlySet<string>): readonly Member[] {
  const pathOf = zoneChains(board)
  const isFree = ({ path }: Member) => !path.some((zone) => ids.has(zone))
  const blocks = board.blocks.filter(({ id }) => ids.has(id)).map((block) => ({ block, path: pathOf(block.zone) }))
  const zones = board.zones
    .filter(({ id }) => ids.has(id))
    .map(({ id, parent }) => ({ zone: id, path: pathOf(parent) }))
  return [...zones, ...blocks].filter(isFree)
}

/** The members as they are seen from inside a zone: the outermost zone below it that is chosen whole goes as one. */
function wholeMembers(board: Board, members: readonly Member[], depth: number): readonly Member[] {
  const held = blocksInZones(board)
  const of = ({ block, zone }: Member) => (block ? [block] : ((zone && held.get(zone)) ?? []))
  const chosen = new Set(members.flatMap(of))
  const isWhole = (zone: ZoneId) => held.get(zone)?.every((block) => chosen.has(block)) === true
  const seen = new Map<ItemId, Member>()
  for (const member of members) {
    const whole = member.path.slice(depth).find(isWhole)
    const id = whole ?? member.zone ?? member.block?.id
    if (id) seen.set(id, whole ? { zone: whole, path: member.path } : member)
  }
  return [...seen.values()]
}

/**
 * Puts the selected blocks and zones into a new zone of that id, inside the innermost zone that holds all of them; a zone of which all
 * is selected goes into it as a zone. Nothing selected gives no change.
 */
export function groupIntoZone(board: Board, ids: ReadonlySet<string>, id: ZoneId): Edit {
  const members = chosenMembers(board, ids)
  if (members.length === 0) return { changes: [] }
  const around = commonStart(members.map(({ path }) => path))
  const parent = around.at(-1)
  const record = { id, label: 'Zone', order: orderAfter(board.zones), ...(parent === undefined ? {} : { parent }) }
  const joins = wholeMembers(board, members, around.length).flatMap(({ block, zone }): Change[] => {
    if (zone) return [{ op: 'patch', type: 'zone', id: zone, fields: { parent: id } }]
    return block ? [{ op: 'patch', type: 'block', id: block.id, fields: { zone: id } }] : []
  })
  return { changes: [{ op: 'put', type: 'zone', record }, ...joins], select: [id] }
}

/** The zones that the selected items are or directly belong to. */
export function zonesOfSelection(board: Board, ids: ReadonlySet<string>): ReadonlySet<ZoneId> {
  const own = board.zones.filter((zone) => ids.has(zone.id)).map((zone) => zone.id)
  const around = board.blocks.flatMap((block) => (ids.has(block.id) && block.zone ? [block.zone] : []))
  return new Set([...own, ...around])
}

/** The blocks of the zones that the selected items are or belong to, at any depth. */
export function contentsOfZones(board: Board, ids: ReadonlySet<string>): readonly Block[] {
  const held = blocksInZones(board)
  return [...new Set([...zonesOfSelection(board, ids)].flatMap((zone) => held.get(zone) ?? []))]
}

/** Takes the selected zones away with all that lies in them. */
export function removeWithContents(board: Board, ids: ReadonlySet<string>): Edit {
  const zones = new Set(board.zones.filter((zone) => ids.has(zone.id)).map((zone) => zone.id))
  const held = blocksInZones(board)
  const blocks = [...zones].flatMap((zone) => held.get(zone) ?? []).map((block) => block.id)
  return { changes: removeItems(board, new Set([...zones, ...zonesWithin(board, zones), ...blocks])), select: [] }
}

/**
 * Collapses the zones that the selected items are or belong to into one card each, or, where all of them are collapsed, opens them; they
 * are what is selected then.
 */
export function foldZones(board: Board, ids: ReadonlySet<string>): Edit {
  const zones = [...zonesOfSelection(board, ids)].flatMap((id) => findRecord(board.zones, id) ?? [])
  const opens = zones.every(({ collapsed }) => collapsed)
  const changes = zones
    .filter(({ collapsed = false }) => collapsed === opens)
    .map(({ id }): Change => ({ op: 'patch', type: 'zone', id, fields: { collapsed: opens ? undefined : true } }))
  return { changes, select: zones.map(({ id }) => id) }
}
